package org.undersigned.jobs;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.undersigned.organisations.OrganisationRef;
import org.undersigned.search.StatementDocument;

/** Organisations that some statement began or ceased to name: what they signed has to be counted again. */
@Component
class Recounts {
    private static final int SOME = 500;

    private final JdbcTemplate jdbc;

    Recounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before what these statements named until now */
    void add(Collection<StatementDocument> statements, Collection<String> before) {
        again(Stream.concat(before.stream(), statements.stream().flatMap(Recounts::named))
                .toList());
    }

    /** Ids of the organisations that it names. */
    static Stream<String> named(StatementDocument statement) {
        return statement.signatories().stream()
                .flatMap(signatory -> signatory.organisation().stream())
                .map(OrganisationRef::id);
    }

    /** In the order of their ids, so that two workers do not wait for each other. */
    void again(Collection<String> organisations) {
        List<Object[]> rows = organisations.stream()
                .distinct()
                .sorted()
                .map(id -> new Object[] {id})
                .toList();
        jdbc.batchUpdate("insert into recount (organisation) values (?) on conflict do nothing", rows);
    }

    /**
     * Some at a time, until none is left; what is broken off is counted with the next run. They are taken away before they are
     * counted: what is added meanwhile waits for the end of this transaction, and is counted once more.
     */
    void drain(Consumer<List<String>> count) {
        for (List<String> some = take(); !some.isEmpty(); some = take()) count.accept(some);
    }

    /** What another run has in hand is left to it. */
    private List<String> take() {
        return jdbc.queryForList("""
                delete from recount where organisation in (
                  select organisation from recount order by organisation limit ? for update skip locked)
                returning organisation""", String.class, SOME);
    }
}
