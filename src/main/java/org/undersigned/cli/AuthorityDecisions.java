package org.undersigned.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.undersigned.jobs.Amendments;
import org.undersigned.jobs.Unwritten;
import org.undersigned.organisations.AuthorityDraft;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.AuthorityImport;
import org.undersigned.organisations.Filing;
import org.undersigned.organisations.Organisation;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.organisations.PersonalJudgement;
import org.undersigned.organisations.Relation;
import org.undersigned.organisations.Verdict;
import org.undersigned.web.Audit;

/** A person's decision about the authority file: taken, carried into the index, and told. */
final class AuthorityDecisions {
    private final ConfigurableApplicationContext context;
    private final AuthorityFile authority;
    private final Audit audit;
    private final Unwritten unwritten;

    AuthorityDecisions(ConfigurableApplicationContext context) {
        this.context = context;
        this.authority = context.getBean(AuthorityFile.class);
        this.audit = context.getBean(Audit.class);
        this.unwritten = context.getBean(Unwritten.class);
    }

    void judge(String form, String organisation, Verdict verdict, String by, String why) throws InterruptedException {
        Organisation about = expect(organisation);
        List<Filing> mentions = authority.printedAs(form);
        if (mentions.isEmpty())
            throw new WrongUse("nothing is printed as " + form + "; see: undersigned organisations review");
        decide(
                records(mentions),
                touched(mentions, about.id()),
                () -> authority.judge(new PersonalJudgement(form, about.id(), verdict, by, Instant.now(), why)));
        audit.enter(by, "judgement", form, verdict + " " + about.id());
        carry(form + " is judged " + verdict);
    }

    void takeBack(String form, String organisation, String by) throws InterruptedException {
        Organisation about = expect(organisation);
        List<Filing> mentions = authority.printedAs(form);
        boolean isJudged = authority.judgementsOn(Set.of(form)).stream()
                .anyMatch(judgement -> judgement.organisation().equals(organisation)
                        || judgement.organisation().equals(about.id()));
        if (!isJudged) throw new WrongUse("there is no judgement on " + form + " and " + organisation);
        decide(records(mentions), touched(mentions, about.id()), () -> {
            authority.takeBack(form, about.id(), by);
            if (!organisation.equals(about.id())) authority.takeBack(form, organisation, by);
        });
        audit.enter(by, "judgement taken back", form, about.id());
        carry("the judgement is taken back");
    }

    void merge(String id, String into, String by, String why) throws InterruptedException {
        Set<String> records = records(authority.mentionsOf(expect(id).id()));
        expect(into);
        try {
            decide(records, Set.of(into), () -> authority.merge(id, into, by, why));
        } catch (IllegalArgumentException alreadyOne) {
            throw new WrongUse(String.valueOf(alreadyOne.getMessage()));
        }
        audit.enter(by, "merge", id, "into " + into);
        carry(id + " leads to " + into);
    }

    void unmerge(String id, String by) throws InterruptedException {
        Organisation kept = expect(id);
        if (!kept.formerIds().contains(id)) throw new WrongUse(id + " was not merged into another organisation");
        unwritten.decide(() -> {
            authority.unmerge(id, by);
            return new Unwritten.About(records(authority.mentionsOf(id)), Set.of(id, kept.id()));
        });
        audit.enter(by, "merge undone", id, "from " + kept.id());
        carry(id + " stands for itself again");
    }

    void split(String organisation, List<String> forms, String by, String why) throws InterruptedException {
        Organisation from = expect(organisation);
        AtomicReference<String> minted = new AtomicReference<>("");
        try {
            unwritten.decide(() -> {
                String id = authority.split(from.id(), forms, by, why);
                minted.set(id);
                return new Unwritten.About(records(authority.mentionsOf(id)), Set.of(from.id(), id));
            });
        } catch (IllegalArgumentException nothingToSplit) {
            throw new WrongUse(String.valueOf(nothingToSplit.getMessage()));
        }
        audit.enter(by, "split", from.id(), "off as " + minted);
        carry("split off as " + minted);
    }

    void relate(String from, Relation.Kind kind, Optional<String> to, String on, String source, String by) {
        Relation relation;
        try {
            relation = Relation.on(on, kind, from, to, source, by);
            authority.relate(relation);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse("this cannot be entered of " + from + ": " + wrong.getMessage());
        }
        audit.enter(by, "relation", from, told(relation) + " on " + relation.when() + ", " + source);
    }

    void unrelate(String from, Relation.Kind kind, Optional<String> to, String by) {
        Relation relation = Relation.on("1970-01-01", kind, from, to, "any", by);
        if (!authority.unrelate(relation, by))
            throw new WrongUse("that is not known of " + from + "; see: undersigned organisations relate");
        audit.enter(by, "relation taken back", from, told(relation));
    }

    private static String told(Relation relation) {
        return relation.kind() + relation.to().map(to -> " " + to).orElse("");
    }

    void enter(AuthorityDraft draft, Path file, String by) throws InterruptedException {
        try {
            unwritten.decide(() -> {
                List<String> ids =
                        draft.organisations().stream().map(Organisation::id).toList();
                Set<Organisation> before = Set.copyOf(authority.find(ids));
                draft.enterInto(authority);
                return about(authority.find(ids).stream()
                        .filter(organisation -> !before.contains(organisation))
                        .toList());
            });
        } catch (AuthorityImport.Refused refused) {
            throw new WrongUse(file + ": " + refused.getMessage());
        }
        String entered = "%d organisations and %d relations entered"
                .formatted(draft.organisations().size(), draft.told().size());
        audit.enter(by, "authority file imported", file.getFileName().toString(), entered);
        carry(entered);
    }

    private Unwritten.About about(List<Organisation> changed) {
        return new Unwritten.About(
                changed.stream()
                        .flatMap(organisation -> records(authority.mentionsOf(organisation.id())).stream())
                        .collect(Collectors.toSet()),
                changed.stream().map(Organisation::id).toList());
    }

    Organisation expect(String id) {
        return authority
                .find(id)
                .orElseThrow(() -> new WrongUse("there is no organisation " + id + "; see: undersigned organisations"));
    }

    private void decide(Collection<String> records, Collection<String> organisations, Runnable decision) {
        unwritten.decide(() -> {
            decision.run();
            return new Unwritten.About(records, organisations);
        });
    }

    private void carry(String what) throws InterruptedException {
        int written = context.getBean(Amendments.class).carry();
        Output.standard().println("%s; %d statements indexed again".formatted(what, written));
    }

    private static Set<String> records(List<Filing> mentions) {
        return mentions.stream().map(Filing::record).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The organisation judged on, and those where the mentions were filed before. */
    private static Set<String> touched(List<Filing> mentions, String organisation) {
        return Stream.concat(
                        Stream.of(organisation),
                        mentions.stream()
                                .map(Filing::organisation)
                                .flatMap(Optional::stream)
                                .map(OrganisationRef::id))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
