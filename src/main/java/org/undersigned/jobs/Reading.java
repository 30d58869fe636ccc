package org.undersigned.jobs;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.undersigned.intake.Cause;
import org.undersigned.ocr.Page;
import org.undersigned.ocr.Transcript;
import org.undersigned.search.StatementPage;
import org.undersigned.signatories.SignatoryList;
import org.undersigned.structure.Statement;

/**
 * What the reading stages made of a record.
 *
 * @param pages what stands on each of them
 * @param lost why pages could not be read, by their number
 * @param pagesRead pages that went through OCR for it just now
 */
public record Reading(
        Statement statement,
        List<SignatoryList> lists,
        List<StatementPage> pages,
        SortedMap<Integer, Cause> lost,
        int pagesRead) {
    static Reading of(Statement statement, List<SignatoryList> lists, Transcript transcript, int pagesRead) {
        return new Reading(
                statement, lists, StatementPage.of(transcript, statement.language()), lost(transcript), pagesRead);
    }

    private static SortedMap<Integer, Cause> lost(Transcript transcript) {
        SortedMap<Integer, Cause> lost = new TreeMap<>();
        for (Page page : transcript.pages()) page.unreadable().ifPresent(cause -> lost.put(page.number(), cause));
        return lost;
    }
}
