package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTest {
    private final FakeAudit audit = new FakeAudit();

    @BeforeEach
    void fill() {
        audit.enter("anna", "sign-in", "anna", "from 127.0.0.1");
        audit.enter("anna", "re-run", "run 7", "as run 8");
        audit.enter("anna", "judgement", "o1", "same as o2");
    }

    @Test
    void aLogThatNobodyTouchedIsWhole() {
        assertThat(Audit.problems(audit.entries.iterator())).isEmpty();
        assertThat(Audit.problems(List.<Audit.Entry>of().iterator())).isEmpty();
    }

    @Test
    void aChangedEntryIsFound() {
        Audit.Entry second = audit.entries.get(1);
        audit.entries.set(
                1,
                new Audit.Entry(
                        2,
                        second.at(),
                        "berta",
                        second.action(),
                        second.subject(),
                        second.detail(),
                        second.previous(),
                        second.hash()));
        assertThat(Audit.problems(audit.entries.iterator()))
                .containsExactly("AUDIT entry 2 was changed after it was written");
    }

    @Test
    void anEntryThatWasRewrittenWithItsHashBreaksTheChain() {
        Audit.Entry second = audit.entries.get(1);
        audit.entries.set(
                1,
                Audit.Entry.after(
                        second.previous(),
                        2,
                        second.at(),
                        "berta",
                        second.action(),
                        second.subject(),
                        second.detail()));
        assertThat(Audit.problems(audit.entries.iterator()))
                .containsExactly("AUDIT entry 3 does not follow the one before it");
    }

    @Test
    void anEntryThatWasTakenOutIsMissed() {
        List<Audit.Entry> rest = new ArrayList<>(audit.entries);
        rest.remove(1);
        assertThat(Audit.problems(rest.iterator())).containsExactly("AUDIT entries 2 to 2 are missing");
        assertThat(Audit.problems(audit.entries.subList(1, 3).iterator()))
                .containsExactly("AUDIT entries 1 to 1 are missing");
    }
}
