package org.undersigned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresAuthorityIT extends AuthorityContract {
    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable DataSource dataSource;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        dataSource = postgres.getPostgresDatabase();
    }

    @AfterAll
    static void stop() throws IOException {
        Objects.requireNonNull(postgres).close();
    }

    @Override
    AuthorityFile authority() {
        DataSource dataSource = dataSource();
        Flyway flyway =
                Flyway.configure().dataSource(dataSource).cleanDisabled(false).load();
        flyway.clean();
        flyway.migrate();
        return new PostgresAuthority(dataSource);
    }

    private static DataSource dataSource() {
        return Objects.requireNonNull(dataSource);
    }

    @Test
    void judgementsFromBeforeOffersWereKeptStayAndAreNotCounted() {
        Flyway.configure().dataSource(dataSource()).cleanDisabled(false).load().clean();
        Flyway.configure().dataSource(dataSource()).target("14").load().migrate();
        new JdbcTemplate(dataSource()).execute("""
                insert into organisation (id, name, root) values ('org-1', 'River Workers'' Union', 'org-1');
                insert into judgement (form, organisation, verdict, judged_by, judged_at, why)
                values ('KRW', 'org-1', 'SAME', 'ada', now(), 'looked it up')""");
        Flyway.configure().dataSource(dataSource()).load().migrate();

        PostgresAuthority authority = new PostgresAuthority(dataSource());
        assertThat(authority.judgements()).extracting(PersonalJudgement::form).containsExactly("KRW");
        assertThat(authority.judgedOffers()).isEmpty();
    }

    @Test
    void countsACandidateNoFurtherThanADecisionAsks() {
        AuthorityFile authority = authority();
        for (String record : List.of("r1", "r2", "r3"))
            new Resolver(authority).resolve(record, Entries.list("RWU|River Workers' Union||KE"));

        List<Organisation> candidates = authority.filedUnder(Set.of(Blocks.whole("River Workers' Union")));

        assertThat(candidates)
                .flatExtracting(Organisation::aliases)
                .extracting(Alias::statements)
                .containsExactly(2);
        assertThat(authority.list(0, 1)).extracting(Organisation::statements).containsExactly(3);
    }

    @Test
    void takesPartInTheCallersTransaction() {
        PostgresAuthority authority = new PostgresAuthority(dataSource());
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource()));

        transaction.executeWithoutResult(status -> {
            new Resolver(authority).resolve(FIRST, Entries.list("RWU|River Workers' Union||KE"));
            status.setRollbackOnly();
        });

        assertThat(authority.count()).isZero();
    }

    @Test
    void mintsNoTwinsWhenWorkersMeetTheSameNewOrganisation() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(4);
        List<Future<List<Resolution>>> sittings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String record = Ids.digest("record", String.valueOf(i));
            sittings.add(workers.submit(() -> new Resolver(new PostgresAuthority(dataSource()))
                    .resolve(record, Entries.list("RWU|River Workers' Union||KE", "LFL|Lake Fishers' League||UG"))));
        }
        Set<String> ids = new HashSet<>();
        for (Future<List<Resolution>> sitting : sittings)
            sitting.get()
                    .forEach(resolution ->
                            ids.add(resolution.organisation().orElseThrow().id()));
        workers.shutdown();

        assertThat(ids).hasSize(2);
        assertThat(new JdbcTemplate(dataSource()).queryForObject("select count(*) from organisation", Integer.class))
                .isEqualTo(2);
    }
}
