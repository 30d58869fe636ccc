package org.undersigned.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.undersigned.intake.Fixity;
import org.undersigned.intake.Store;
import org.undersigned.search.StatementIndex;

/** Proves that the archive still is what it says: every stored byte, and that store, database and index agree. */
@Component
@Lazy
public class Verification {
    private final JdbcTemplate jdbc;
    private final Store store;
    private final StatementIndex index;
    private final Unwritten unwritten;

    Verification(JdbcTemplate jdbc, Store store, StatementIndex index, Unwritten unwritten) {
        this.jdbc = jdbc;
        this.store = store;
        this.index = index;
        this.unwritten = unwritten;
    }

    /**
     * What was looked at and what was found wrong.
     *
     * @param problems one line each: what, which, what to do; empty where all is well
     */
    public record Report(int filesChecked, long recordsIndexed, long statementsInIndex, List<String> problems) {}

    public Report verify() throws IOException {
        List<String> problems = new ArrayList<>();
        Set<String> held = new TreeSet<>(jdbc.queryForList("select sha256 from holding", String.class));
        Set<String> stored = storedDigests();
        for (String digest : stored) checkFile(digest, held, problems);
        for (String digest : held)
            if (!stored.contains(digest))
                problems.add("MISSING " + digest
                        + ": the store has lost it; bring it back from a backup, or deliver it again");
        long indexed = count("select count(*) from holding where indexed_as is not null");
        StatementIndex.Totals totals = index.count();
        long found = totals.statements();
        if (indexed != found)
            problems.add("INDEX holds " + found + " statements, the database says " + indexed
                    + "; run: undersigned reindex");
        long pages = index.pagesOfStatements();
        if (totals.pages() != pages)
            problems.add("INDEX holds " + totals.pages() + " pages, its statements have " + pages
                    + "; run: undersigned reindex");
        long behind = unwritten.statements();
        if (behind > 0)
            problems.add("INDEX is behind the authority file with " + behind
                    + " statements; a server or the next run writes them, or: undersigned reindex");
        unbalanced(problems);
        return new Report(stored.size(), indexed, found, List.copyOf(problems));
    }

    private Set<String> storedDigests() throws IOException {
        try (Stream<String> digests = store.digests()) {
            return digests.collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void checkFile(String digest, Set<String> held, List<String> problems) throws IOException {
        Path file = store.pathOf(digest);
        if (!Files.isReadable(file)) problems.add("UNREADABLE " + file + ": give this user the right to read it");
        else if (!Fixity.sha256(file).equals(digest))
            problems.add("DAMAGED " + file + ": its bytes have changed; bring it back from a backup");
        if (!held.contains(digest))
            problems.add(
                    "ORPHAN " + digest + ": stored, but in no run; an intake was broken off. Deliver its folder again");
    }

    private void unbalanced(List<String> problems) {
        jdbc.queryForList("""
                        select id from run where state = 'COMPLETED'
                          and found <> (select count(*) from run_record where run = id and outcome <> 'PENDING')""", Long.class).forEach(run -> problems.add("RUN " + run + " does not add up"));
    }

    private long count(String sql) {
        return jdbc.queryForList(sql, Long.class).get(0);
    }
}
