package org.undersigned.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a job begins by itself: by the clock on the wall. A time that summer time leaves out comes later by as much, and one
 * that winter time repeats comes once; what comes every hour, or more often, goes on through both.
 *
 * @param cron five fields (minute, hour, day, month, weekday), six with seconds before them, or a macro such as @daily
 * @param zone whose clock it follows
 */
public record Schedule(String cron, ZoneId zone) {
    private static final int FIELDS_WITHOUT_SECONDS = 5;
    private static final int HOUR = 1;

    /** No clock is put forward or back by more. */
    private static final Duration LONGEST_SHIFT = Duration.ofHours(3);

    /** @throws IllegalArgumentException where cron is no schedule */
    public Schedule {
        cron = cron.strip();
        CronExpression.parse(withSeconds(cron));
    }

    /** The first time after this one, if there is any: the 30th of February never comes. */
    public Optional<Instant> next(Instant after) {
        CronExpression expression = CronExpression.parse(withSeconds(cron));
        if (isHourly())
            return Optional.ofNullable(expression.next(after.atZone(zone))).map(ZonedDateTime::toInstant);
        LocalDateTime wall = LocalDateTime.ofInstant(after.minus(LONGEST_SHIFT), zone);
        return Stream.iterate(
                        Optional.ofNullable(expression.next(wall)),
                        Optional::isPresent,
                        last -> last.map(expression::next))
                .map(time -> time.orElseThrow().atZone(zone).toInstant())
                .filter(time -> time.isAfter(after))
                .findFirst();
    }

    /** The next times, in their order. */
    public Stream<Instant> after(Instant time, int most) {
        return Stream.iterate(next(time), Optional::isPresent, last -> last.flatMap(this::next))
                .limit(most)
                .map(Optional::get);
    }

    private boolean isHourly() {
        if (cron.startsWith("@")) return cron.equals("@hourly");
        List<String> fields = List.of(cron.split("\\s+", -1));
        return fields.get(fields.size() - FIELDS_WITHOUT_SECONDS + HOUR).contains("*");
    }

    private static String withSeconds(String cron) {
        boolean bare = !cron.startsWith("@") && cron.split("\\s+", -1).length == FIELDS_WITHOUT_SECONDS;
        return bare ? "0 " + cron : cron;
    }
}
