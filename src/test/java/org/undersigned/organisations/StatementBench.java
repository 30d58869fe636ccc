package org.undersigned.organisations;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.undersigned.signatories.Mention;

/**
 * What it costs to resolve one new statement against a large authority file, in memory and on PostgreSQL; to be run by hand.
 *
 * <p>{@code java -Xmx2g -cp ... org.undersigned.organisations.StatementBench memory|postgres [organisations] [seed]}
 */
final class StatementBench {
    private static final int ORGANISATIONS = 70_000;
    private static final long SEED = 20_240_501;
    private static final int SIGNATORIES = 30;
    private static final int WARM_UP = 100;
    private static final int STATEMENTS = 300;
    private static final int ENTERED_TOGETHER = 5_000;

    private StatementBench() {}

    public static void main(String[] args) throws IOException {
        int organisations = args.length > 1 ? Integer.parseInt(args[1]) : ORGANISATIONS;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : SEED;
        if (args.length > 0 && args[0].equals("postgres"))
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                    HikariDataSource source = pooled(postgres)) {
                Flyway.configure().dataSource(source).load().migrate();
                fill(new PostgresAuthority(source), organisations, seed);
                Runnable analyze = () -> new JdbcTemplate(source).execute("analyze");
                measure("postgres", new PostgresAuthority(source), organisations, seed, analyze);
            }
        else {
            InMemoryAuthority memory = new InMemoryAuthority();
            fill(memory, organisations, seed);
            measure("memory", memory, organisations, seed, () -> {});
        }
    }

    /** As in the program: with a connection of its own for each statement most of the time would go into opening it. */
    private static HikariDataSource pooled(EmbeddedPostgres postgres) {
        HikariDataSource pooled = new HikariDataSource();
        pooled.setDataSource(postgres.getPostgresDatabase());
        return pooled;
    }

    private static void fill(AuthorityFile authority, int organisations, long seed) {
        List<Organisation> all = new InventedLists(seed, organisations).authority();
        for (int from = 0; from < all.size(); from += ENTERED_TOGETHER)
            authority.enter(all.subList(from, Math.min(all.size(), from + ENTERED_TOGETHER)));
    }

    private static void measure(String where, AuthorityFile authority, int organisations, long seed, Runnable analyze) {
        InventedLists lists = new InventedLists(seed, organisations);
        Map<String, Double> parts = new TreeMap<>();
        Resolver resolver = new Resolver(clocked(authority, parts));
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UP + STATEMENTS; i++) {
            List<Mention> mentions = new ArrayList<>();
            for (int position = 1; position <= SIGNATORIES; position++)
                mentions.add(Entries.mention(position, Mention.Kind.ORGANISATION, lists.next()));
            if (i == WARM_UP / 2) analyze.run();
            if (i == WARM_UP) parts.clear();
            long start = System.nanoTime();
            resolver.resolve(Ids.digest("record", String.valueOf(i)), mentions);
            if (i >= WARM_UP) millis.add((System.nanoTime() - start) / 1e6);
        }
        millis.sort(null);
        System.out.printf(
                Locale.ROOT,
                "seed %d, %s, %,d organisations, a statement of %d signatories: median %.1f ms, 9 of 10 within %.1f ms%n",
                seed,
                where,
                organisations,
                SIGNATORIES,
                millis.get(STATEMENTS / 2),
                millis.get(STATEMENTS * 9 / 10));
        parts.forEach((part, all) -> System.out.printf(
                Locale.ROOT, "    %s %.1f ms of a mean of %.1f ms%n", part, all / STATEMENTS, mean(millis)));
    }

    private static double mean(List<Double> millis) {
        return millis.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Adds up, by method, the time in the authority file. */
    private static AuthorityFile clocked(AuthorityFile authority, Map<String, Double> parts) {
        return (AuthorityFile) Proxy.newProxyInstance(
                StatementBench.class.getClassLoader(), new Class<?>[] {AuthorityFile.class}, (proxy, method, args) -> {
                    long start = System.nanoTime();
                    Object answer = method.invoke(authority, args);
                    parts.merge(method.getName(), (System.nanoTime() - start) / 1e6, Double::sum);
                    return answer;
                });
    }
}
