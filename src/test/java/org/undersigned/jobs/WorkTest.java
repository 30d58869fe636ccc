package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.undersigned.intake.Cause;

class WorkTest {
    @Test
    void whatIsSaidOfARecordCanBeWrittenDown() {
        assertThat(new Work.Trouble(Cause.INTERNAL, Optional.empty(), "unknown word \0").detail())
                .isEqualTo("unknown word \uFFFD");
    }
}
