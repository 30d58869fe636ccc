package org.undersigned.jobs;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.undersigned.search.IndexUnavailable;
import org.undersigned.search.StatementIndex;

/** Whether Elasticsearch answers for our indices. */
@Component("index")
class IndexHealth implements HealthIndicator {
    private final StatementIndex index;

    IndexHealth(StatementIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        try {
            index.identity();
            return Health.up().build();
        } catch (IndexUnavailable away) {
            return Health.down()
                    .withDetail("reason", String.valueOf(away.getMessage()))
                    .build();
        }
    }
}
