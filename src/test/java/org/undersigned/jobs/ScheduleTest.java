package org.undersigned.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # cron          | after                | next
            0 3 * * *       | 2026-11-24T12:00:00Z | 2026-11-25T02:00:00Z
            # with seconds
            30 0 3 * * *    | 2026-11-24T12:00:00Z | 2026-11-25T02:00:30Z
            @daily          | 2026-11-24T12:00:00Z | 2026-11-24T23:00:00Z
            # summer time begins: three o'clock is an hour earlier for the rest of the world
            0 3 * * *       | 2027-03-27T12:00:00Z | 2027-03-28T01:00:00Z
            # summer time begins: half past two does not come on that day, and is not left out
            30 2 * * *      | 2027-03-27T12:00:00Z | 2027-03-28T01:30:00Z
            30 2 * * *      | 2027-03-28T01:10:00Z | 2027-03-28T01:30:00Z
            30 2 * * *      | 2027-03-28T01:30:00Z | 2027-03-29T00:30:00Z
            # summer time ends: half past two comes twice, and fires once
            30 2 * * *      | 2027-10-30T12:00:00Z | 2027-10-31T00:30:00Z
            30 2 * * *      | 2027-10-31T00:30:00Z | 2027-11-01T01:30:00Z
            30 2 * * *      | 2027-10-31T01:15:00Z | 2027-11-01T01:30:00Z
            # hourly goes on through it
            0 * * * *       | 2027-10-31T00:00:00Z | 2027-10-31T01:00:00Z
            @hourly         | 2027-03-28T00:00:00Z | 2027-03-28T01:00:00Z
            """)
    void comesNextByTheClockOnTheWall(String cron, Instant after, Instant next) {
        assertThat(new Schedule(cron, PARIS).next(after)).contains(next);
    }

    @Test
    void aDayThatNeverComesIsNoTime() {
        assertThat(new Schedule("0 0 30 2 *", PARIS).next(Instant.EPOCH)).isEmpty();
    }

    @Test
    void showsTheNextTimes() {
        assertThat(new Schedule("0 3 * * *", PARIS).after(Instant.parse("2026-11-24T12:00:00Z"), 2))
                .containsExactly(Instant.parse("2026-11-25T02:00:00Z"), Instant.parse("2026-11-26T02:00:00Z"));
    }
}
