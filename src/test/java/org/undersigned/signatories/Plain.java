package org.undersigned.signatories;

import java.util.List;
import org.undersigned.structure.StatementReader;
import org.undersigned.structure.Transcripts;

/** What is read from plain text, a line each. */
final class Plain {
    private Plain() {}

    static List<SignatoryList> lists(String text) {
        return new SignatoryReader().read(new StatementReader().read(Transcripts.of(text)));
    }

    static List<Mention> mentions(String text) {
        return lists(text).stream().flatMap(list -> list.mentions().stream()).toList();
    }
}
