package org.undersigned.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.undersigned.intake.Fixity;

/** The log of who did what. It grows at its end, and every entry holds the hash of the one before it. */
public interface Audit {
    /** The hash before the first entry. */
    String NOTHING = "0".repeat(64);

    /** @param detail in words, for people */
    void enter(String actor, String action, String subject, String detail);

    /** Newest first. */
    List<Entry> latest(int most);

    /** All of it, oldest first. */
    List<Entry> all();

    /** What somebody did, and its place in the chain. */
    record Entry(
            long seq,
            String at,
            String actor,
            String action,
            String subject,
            String detail,
            String previous,
            String hash) {
        static Entry after(
                String previous, long seq, String at, String actor, String action, String subject, String detail) {
            return new Entry(
                    seq,
                    at,
                    actor,
                    action,
                    subject,
                    detail,
                    previous,
                    hash(seq, at, actor, action, subject, detail, previous));
        }

        /** What it is about, as people read it: printed names are kept with bars between their parts. */
        public String about() {
            return subject.indexOf('|') < 0 || !action.startsWith("judgement")
                    ? subject
                    : Arrays.stream(subject.split("\\|"))
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining(" · "));
        }

        /** None where somebody changed it into what is no time: then it is to be seen as it stands. */
        public Optional<Instant> moment() {
            try {
                return Optional.of(Instant.parse(at));
            } catch (DateTimeParseException changed) {
                return Optional.empty();
            }
        }

        boolean isIntact() {
            return hash.equals(hash(seq, at, actor, action, subject, detail, previous));
        }

        /** Each part is preceded by its length, so that no two entries are written alike. */
        private static String hash(Object... parts) {
            StringBuilder written = new StringBuilder();
            for (Object part : parts)
                written.append(part.toString().length())
                        .append(':')
                        .append(part)
                        .append('\n');
            return Fixity.sha256(written.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What is wrong with a log, one line each; nothing where it is whole. Needs no database. */
    static List<String> problems(Iterator<Entry> log) {
        List<String> problems = new ArrayList<>();
        String previous = NOTHING;
        long seq = 0;
        while (log.hasNext()) {
            Entry entry = log.next();
            seq++;
            if (entry.seq() != seq) problems.add("AUDIT entries " + seq + " to " + (entry.seq() - 1) + " are missing");
            else if (!entry.previous().equals(previous))
                problems.add("AUDIT entry " + seq + " does not follow the one before it");
            if (!entry.isIntact()) problems.add("AUDIT entry " + entry.seq() + " was changed after it was written");
            seq = entry.seq();
            previous = entry.hash();
        }
        return problems;
    }
}
