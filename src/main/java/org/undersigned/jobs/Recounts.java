package org.undersigned.jobs;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.undersigned.search.StatementDocument;

/** Organisations that some statement began or ceased to name: what they signed has to be counted again. */
@Component
class Recounts {
    private static final int SOME = 500;

    private final JdbcTemplate jdbc;

    Recounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids, so that two workers do not wait for each other. */
    void add(Collection<StatementDocument> statements) {
        List<Object[]> organisations = statements.stream()
                .flatMap(statement -> statement.signatories().stream())
                .flatMap(signatory -> signatory.organisation().stream())
                .map(organisation -> organisation.id())
                .distinct()
                .sorted()
                .map(id -> new Object[] {id})
                .toList();
        jdbc.batchUpdate("insert into recount (organisation) values (?) on conflict do nothing", organisations);
    }

    /** Some at a time, until none is left; what is broken off is counted with the next run. */
    void drain(Consumer<List<String>> count) {
        List<String> some = some();
        while (!some.isEmpty()) {
            count.accept(some);
            jdbc.update("delete from recount where organisation = any(?)", (Object) some.toArray(String[]::new));
            some = some();
        }
    }

    private List<String> some() {
        return jdbc.queryForList("select organisation from recount order by organisation limit " + SOME, String.class);
    }
}
