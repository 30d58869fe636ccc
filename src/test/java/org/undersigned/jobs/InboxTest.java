package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InboxTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resolution.pdf             | resolution.pdf
            Résolution n° 3.pdf        | Résolution n° 3.pdf
            # folders, of any system
            ../../etc/passwd           | passwd
            C:\\scans\\a.pdf           | a.pdf
            # what a run would not look at, or a system would take for something else
            .hidden                    | hidden
            ..                         | unnamed
            a<b>:"c?.pdf               | a_b___c_.pdf
            """)
    void aNameIsMadeSafe(String sent, String kept) {
        assertThat(Inbox.safe(sent)).isEqualTo(kept);
    }

    @Test
    void controlCharactersAndEndlessNamesAreCutAndTheEndingStays() {
        assertThat(Inbox.safe("a\r\nb\u202Efdp.exe")).isEqualTo("a__b_fdp.exe");
        assertThat(Inbox.safe("é".repeat(500) + ".pdf")).endsWith(".pdf").hasSizeLessThan(120);
        assertThat(Inbox.safe("")).isEqualTo("unnamed");
    }
}
