package org.undersigned.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.undersigned.jobs.Unwritten;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.Calibration;
import org.undersigned.organisations.Evidence;
import org.undersigned.organisations.Filing;
import org.undersigned.organisations.Organisation;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.organisations.PersonalJudgement;
import org.undersigned.organisations.PrintedName;
import org.undersigned.organisations.Resolution;
import org.undersigned.organisations.ReviewQueue;
import org.undersigned.organisations.Verdict;

/** What a reviewer is asked, and what becomes of the answer. */
@Component
@ServerOnly
final class Reviewing {
    private static final int MOST_CANDIDATES = 9;
    private static final int MOST_NAMES = 8;
    private static final int MOST_PLACES = 6;

    private final AuthorityFile authority;
    private final OpenQuestions questions;
    private final Amending amending;
    private final Audit audit;
    private final Access access;

    Reviewing(AuthorityFile authority, OpenQuestions questions, Amending amending, Audit audit, Access access) {
        this.authority = authority;
        this.questions = questions;
        this.amending = amending;
        this.audit = audit;
        this.access = access;
    }

    /**
     * A printed form that could not be told.
     *
     * @param mentions how many signatures an answer settles
     * @param waiting how many questions there are, as far as counted
     */
    record Asked(
            String form,
            PrintedName printed,
            int mentions,
            List<Filing> places,
            List<Candidate> candidates,
            int at,
            int waiting) {}

    /**
     * An organisation that it may be.
     *
     * @param ink where one of its names stands
     */
    record Candidate(
            Organisation organisation,
            double score,
            List<Evidence> evidence,
            List<String> names,
            Optional<Filing> ink) {}

    /** The question at a place of the queue, from 0; none where the queue ends before it. */
    Optional<Asked> question(int at) {
        List<ReviewQueue.Question> queue = questions.now();
        if (at < 0 || at >= queue.size()) return Optional.empty();
        ReviewQueue.Question question = queue.get(at);
        return Optional.of(new Asked(
                question.printed().form(),
                question.printed(),
                question.mentions().size(),
                question.mentions().stream().limit(MOST_PLACES).toList(),
                question.candidates().stream()
                        .limit(MOST_CANDIDATES)
                        .flatMap(candidate -> candidate(candidate).stream())
                        .toList(),
                at,
                queue.size()));
    }

    /** Where the queue asks about a form; its beginning, where it does not. */
    int placeOf(String form) {
        List<String> forms = questions.now().stream()
                .map(question -> question.printed().form())
                .toList();
        return Math.max(0, forms.indexOf(form));
    }

    private Optional<Candidate> candidate(Resolution.Candidate considered) {
        return authority
                .find(considered.organisation().id())
                .map(organisation -> new Candidate(
                        organisation,
                        considered.score(),
                        considered.evidence(),
                        organisation.aliases().stream()
                                .flatMap(alias -> Stream.of(
                                                alias.printed().name(),
                                                alias.printed().translation(),
                                                alias.printed().acronym())
                                        .flatMap(Optional::stream))
                                .distinct()
                                .limit(MOST_NAMES)
                                .toList(),
                        authority.mentionsOf(organisation.id()).stream().findFirst()));
    }

    /** What the judgements so far say about the threshold. */
    Calibration calibration() {
        return authority.calibration();
    }

    /** It is that organisation. */
    void same(String form, String organisation) {
        judge(form, List.of(organisation), Verdict.SAME);
    }

    /** It is none of them: with the next look it is a new one. */
    void different(String form, List<String> organisations) {
        judge(form, organisations, Verdict.DIFFERENT);
    }

    void takeBack(String form, List<String> organisations) {
        decide(form, organisations, id -> authority.takeBack(form, id, access.actor()));
        questions.reopened(form);
        audit.enter(access.actor(), "judgement taken back", form, String.join(", ", organisations));
    }

    private void judge(String form, List<String> organisations, Verdict verdict) {
        if (authority.printedAs(form).isEmpty()) throw new WrongQuestion("wrong.form", form);
        decide(
                form,
                organisations,
                id -> authority.judge(new PersonalJudgement(
                        form,
                        expect(id).id(),
                        verdict,
                        access.actor(),
                        Clock.systemUTC().instant(),
                        "review")));
        questions.answered(form);
        audit.enter(access.actor(), "judgement", form, verdict + " " + String.join(", ", organisations));
    }

    private Organisation expect(String id) {
        return authority.find(id).orElseThrow(() -> NotThere.organisation(id));
    }

    /** It is about the statements that print the form, and about every organisation that it was filed under or is now. */
    private void decide(String form, List<String> organisations, Consumer<String> decision) {
        amending.decide(() -> {
            Set<String> touched = new TreeSet<>(organisations);
            authority.printedAs(form).forEach(filing -> touched(filing).forEach(touched::add));
            organisations.forEach(decision);
            Set<String> records = new TreeSet<>();
            for (Filing filing : authority.printedAs(form)) {
                records.add(filing.record());
                touched(filing).forEach(touched::add);
            }
            return new Unwritten.About(records, touched);
        });
    }

    private static Stream<String> touched(Filing filing) {
        return filing.organisation().stream().map(OrganisationRef::id);
    }
}
