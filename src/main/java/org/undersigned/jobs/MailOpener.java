package org.undersigned.jobs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.undersigned.intake.ArchivalRecord;
import org.undersigned.intake.Cause;
import org.undersigned.intake.Intake;
import org.undersigned.intake.RecordRefused;
import org.undersigned.ocr.Enclosure;
import org.undersigned.ocr.Enclosures;

/** Opens delivered mails: what is enclosed becomes deliveries of its own, named after the mail, as mail.eml/statement.pdf. */
class MailOpener {
    /** Mails inside mails inside mails: forwarded twice is usual, this often is a game. */
    static final int DEEPEST = 5;

    /** Of one delivered mail, with all mails in it. */
    static final int MOST = 1_000;

    private final Intake intake;
    private final Deliveries.PageCount pageCount;
    private final Opening opening;

    MailOpener(Intake intake, Deliveries.PageCount pageCount, Opening opening) {
        this.intake = intake;
        this.pageCount = pageCount;
        this.opening = opening;
    }

    /** Takes a mail apart, as {@link org.undersigned.ocr.Transcriber#unpack} does. */
    @FunctionalInterface
    interface Opening {
        Enclosures of(ArchivalRecord mail, int most) throws InterruptedException;
    }

    /** What came inside, in the order of the mail, what came inside mails in it after the rest; nothing where it is no mail. */
    List<Delivery> open(Delivery delivered) throws InterruptedException {
        List<Delivery> found = new ArrayList<>();
        open(delivered, delivered.file(), 1, found);
        return found;
    }

    private void open(Delivery mail, String delivered, int depth, List<Delivery> found) throws InterruptedException {
        if (mail.record().filter(Enclosures::mayBeIn).isEmpty()) return;
        List<Delivery> here = enclosed(mail, delivered, depth > DEEPEST ? 0 : MOST - found.size());
        found.addAll(here);
        for (Delivery inside : here) open(inside, delivered, depth + 1, found);
    }

    private List<Delivery> enclosed(Delivery mail, String delivered, int most) throws InterruptedException {
        ArchivalRecord record = mail.record().orElseThrow();
        Names names = new Names();
        List<Delivery> found = new ArrayList<>();
        try (Enclosures enclosures = opening.of(record, Math.max(0, most))) {
            for (Enclosure enclosure : enclosures.taken())
                found.add(accept(mail.file(), record.fileName(), names.of(enclosure.name()), enclosure, delivered));
            if (enclosures.left() > 0) {
                String name = names.of(enclosures.left() + " more");
                String detail = "mails are opened %d deep, and as far as %d files are in them".formatted(DEEPEST, MOST);
                found.add(refused(mail, record, name, Cause.TOO_LARGE, detail, delivered));
            }
        } catch (RecordRefused refusal) {
            String name = names.of("what is enclosed");
            found.add(refused(mail, record, name, refusal.why(), "the mail could not be opened", delivered));
        }
        return found;
    }

    private Delivery accept(String mailFile, String mailName, String name, Enclosure enclosure, String delivered)
            throws InterruptedException {
        String file = mailFile + "/" + name;
        try {
            ArchivalRecord record = intake.accept(enclosure.content(), mailName + "/" + name);
            return Delivery.accepted(file, record, pageCount.of(record)).in(delivered);
        } catch (RecordRefused refusal) {
            return Delivery.refused(file, refusal).in(delivered);
        }
    }

    private static Delivery refused(
            Delivery mail, ArchivalRecord record, String name, Cause cause, String detail, String delivered) {
        RecordRefused why = new RecordRefused(cause, record.fileName() + "/" + name, detail);
        return Delivery.refused(mail.file() + "/" + name, why).in(delivered);
    }

    /** Names in one mail: without folders, and no two the same. */
    private static final class Names {
        private final Set<String> given = new HashSet<>();

        String of(String sent) {
            // what is no character, half a pair for instance, is no name for a database either
            String name = Inbox.safe(new String(sent.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
            String unique = name;
            for (int i = 2; !given.add(unique); i++)
                unique = name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
            return unique;
        }
    }
}
