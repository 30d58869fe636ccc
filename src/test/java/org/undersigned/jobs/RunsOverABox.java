package org.undersigned.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** One program on a real PostgreSQL for all tests of a class, and for each test a folder of its own that runs go over. */
abstract class RunsOverABox {
    static Path data;
    static ConfigurableApplicationContext context;
    private static Workshop workshop;

    @TempDir
    Path box;

    Runs runs;
    Ledger ledger;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        data = folder;
        workshop = new Workshop(data);
        context = workshop.open();
    }

    @AfterAll
    static void stop() throws IOException {
        workshop.close();
    }

    @BeforeEach
    void find() {
        runs = context.getBean(Runs.class);
        ledger = context.getBean(Ledger.class);
        NamedWork.TIMES.clear();
    }

    JobDefinition job() {
        return job("box");
    }

    JobDefinition job(String name) {
        return new JobDefinition(name, List.of(box.toString()), List.of("auto"), Optional.empty());
    }

    /** Each file has other bytes: its own name. */
    void deliver(String... names) throws IOException {
        for (String name : names) Files.writeString(box.resolve(name), name + " " + box);
    }

    RunSummary ingest(String job) throws InterruptedException {
        return await(runs.launch(job(job), Optional.empty()));
    }

    RunSummary await(long run) throws InterruptedException {
        return Workshop.await(ledger, run);
    }
}
