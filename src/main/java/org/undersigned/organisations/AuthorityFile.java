package org.undersigned.organisations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The organisations that the archive knows, every form under which it knows them, and what was decided about each mention.
 * An id is minted once; a merge redirects it, a split mints a new one, and adding documents never changes it.
 */
public interface AuthorityFile {
    /** Runs one decision alone: no other worker mints an organisation meanwhile, so there are no twins. */
    <T> T alone(Supplier<T> decision);

    /** No decision asks in how many more statements a form stands. */
    int STATEMENTS_THAT_DECIDE = 2;

    /**
     * Organisations with an alias in one of these blocks, with all their aliases; bounded for each block. Statements may be
     * counted up to {@link #STATEMENTS_THAT_DECIDE} only.
     */
    List<Organisation> filedUnder(Collection<String> blocks);

    /** What was decided about the mentions of a record, by mention. */
    Map<String, Filing> filings(String record);

    /** Puts these in place of all that was filed for the record, and mints the organisations that are new in them. */
    void file(String record, List<Filing> filings);

    /** Enters organisations by hand, all or none: as from an imported file. What is known of them already stays. */
    void enter(List<Organisation> organisations);

    /** Whether an id was ever minted. */
    boolean isTaken(String id);

    /** Those of these ids that were minted before. */
    default Set<String> taken(Collection<String> ids) {
        return ids.stream().filter(this::isTaken).collect(Collectors.toSet());
    }

    /** The organisation of that id, or the one it was merged into. */
    Optional<Organisation> find(String id);

    /** Those of these ids that are known, each once, however many of them were merged into it; statements may be counted up to some. */
    default List<Organisation> find(Collection<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).distinct().toList();
    }

    /** Every organisation known under this name, acronym or translation, whatever capitals and accents. */
    List<Organisation> named(String nameOrAcronym);

    /** Organisations that have mentions or were entered by hand, most statements first. */
    List<Organisation> list(int offset, int limit);

    /** All of them, some at a time, in the order of their ids: who comes in meanwhile, or is named once more, moves no other one. */
    List<Organisation> after(String id, int limit);

    long count();

    /** Mentions of an organisation, merged ones included. */
    List<Filing> mentionsOf(String organisation);

    /** Mentions printed so, wherever they were filed. */
    List<Filing> printedAs(String form);

    /** Mentions that could not be told. */
    List<Filing> unsure(int limit);

    /** Judgements in force on these printed forms. */
    List<PersonalJudgement> judgementsOn(Collection<String> forms);

    /** All judgements in force. */
    List<PersonalJudgement> judgements();

    /** What the judgements in force say about the offers that the resolver had made before them. */
    List<JudgedOffer> judgedOffers();

    /** The link threshold that these carry; asked for with every statement. */
    default Calibration calibration() {
        return Calibration.of(judgedOffers());
    }

    /** Records a person's word; every mention printed so follows it at once. */
    void judge(PersonalJudgement judgement);

    /** Takes the judgements on this form and organisation back; they stay on file as taken back. */
    void takeBack(String form, String organisation, String by);

    /** From now on the first id leads to the second organisation. */
    void merge(String id, String into, String by, String why);

    /** Undoes a merge: the id stands for itself again, with all that was filed under it. */
    void unmerge(String id, String by);

    /** Moves these printed forms of an organisation, with their mentions, to a new one and returns its id. */
    String split(String organisation, Collection<String> forms, String by, String why);

    /** What became of organisations, as sources tell it, earliest first; by their ids of today. */
    List<Relation> relations();

    /** Enters what became of an organisation, in place of what was said about the same before. */
    void relate(Relation relation);

    /** Takes it back; it stays on file as taken back. Says whether there was anything to take back. */
    boolean unrelate(Relation relation, String by);
}
