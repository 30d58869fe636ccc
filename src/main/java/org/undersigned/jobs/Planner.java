package org.undersigned.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** A server looks again and again at what somebody may have written into the jobs folder. */
@Configuration
@EnableScheduling
@SchedulerOnly
class Planner {
    private static final Logger log = LoggerFactory.getLogger(Planner.class);

    private final Schedules schedules;

    Planner(Schedules schedules) {
        this.schedules = schedules;
    }

    @Scheduled(fixedDelayString = "${undersigned.look-for-jobs:20s}")
    void plan() {
        try {
            schedules.plan();
        } catch (RuntimeException e) { // the database is away: the next look will find it
            log.warn("the jobs could not be planned: {}", e.getMessage());
        }
    }
}
