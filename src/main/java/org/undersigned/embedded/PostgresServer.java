package org.undersigned.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * PostgreSQL on a data folder, durable as in production. The binaries are those that test libraries use, but run by
 * their own {@code initdb} and {@code pg_ctl}: the library's runner switches fsync off.
 */
final class PostgresServer implements Server {
    /** Names the unpacked binaries; the first number must match the data. */
    private static final String MAJOR_VERSION = "18";

    private static final String USER = "undersigned";
    private static final String DATABASE = "undersigned";
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int TRIES = 6;

    /** What it says from the moment that it runs: a file a day, written over after seven. pg_ctl alone would add to one file for ever. */
    private static final String LOG_FOR_A_WEEK = " -c logging_collector=on -c log_filename=postgresql-%a.log"
            + " -c log_rotation_age=1d -c log_rotation_size=0 -c log_truncate_on_rotation=on -c log_directory=";

    private final EmbeddedFolder folder;
    private final OrdinaryUser ordinaryUser;
    private final Path data;
    private final PidFile pidFile;

    PostgresServer(EmbeddedFolder folder, OrdinaryUser ordinaryUser) {
        this.folder = folder;
        this.ordinaryUser = ordinaryUser;
        this.data = folder.postgresql().resolve("data");
        this.pidFile = new PidFile(data.resolve("postmaster.pid"));
    }

    Database database() {
        return database(DATABASE);
    }

    @Override
    public boolean isRunning() {
        return pidFile.livingWriter().isPresent();
    }

    @Override
    public void start() {
        if (!isRunning()) {
            initialise();
            startWithinTries();
        }
        PostgresCheck.createIfMissing(database("postgres"), DATABASE);
    }

    /** "fast": open connections are ended, transactions in them are rolled back, everything committed is on disk. */
    @Override
    public void stop() {
        if (!isRunning()) return;
        Command stop = pgCtl("postgresql-stop.log", "stop", "-m", "fast");
        if (stop.run(LIMIT) != 0) pidFile.livingWriter().ifPresent(ProcessHandle::destroy);
    }

    /** Another program may take the port first, and what a killed server leaves running may need a moment to notice. */
    private void startWithinTries() {
        for (int left = TRIES - 1; !tryStart(left == 0); left--) pause();
    }

    private boolean tryStart(boolean last) {
        forgetReusedNumber();
        int port = Port.choose(portFile());
        Command start = pgCtl(
                "postgresql-start.log",
                "start",
                "-l",
                folder.logs().resolve("postgresql.log").toString(),
                "-o",
                "-p " + port + LOG_FOR_A_WEEK + data.relativize(folder.logs()));
        boolean started = start.run(LIMIT) == 0;
        if (!started && last)
            throw new WorldUnfit("PostgreSQL did not start on port " + port + " (" + start.said() + "); see "
                    + folder.logs().resolve("postgresql.log"));
        return started;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WorldUnfit("Interrupted while starting PostgreSQL", interrupted);
        }
    }

    private Command pgCtl(String log, String verb, String... options) {
        List<String> command = new ArrayList<>(List.of(
                binary("pg_ctl"), verb, "-D", data.toString(), "-w", "-t", String.valueOf(LIMIT.toSeconds() - 10)));
        command.addAll(List.of(options));
        return new Command(ordinaryUser.run(command), folder.logs().resolve(log));
    }

    /**
     * PostgreSQL takes any process with the old number for the old server, and would not start beside it. Otherwise its
     * file must stay: by it PostgreSQL sees whether parts of a killed server still run.
     */
    private void forgetReusedNumber() {
        try {
            if (pidFile.isOfAnother()) Files.deleteIfExists(pidFile.path());
        } catch (IOException failed) {
            throw new WorldUnfit("The file " + pidFile.path() + " cannot be removed: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String toString() {
        return "postgresql";
    }

    private void initialise() {
        if (Files.isDirectory(data)) {
            expectMatchingVersion();
            return;
        }
        Path unfinished = folder.postgresql().resolve("data.unfinished");
        try {
            Unpacked.delete(unfinished);
            initdb(unfinished, writtenPassword());
            Files.writeString(unfinished.resolve("postgresql.auto.conf"), settings());
            Files.move(unfinished, data);
        } catch (IOException failed) {
            throw new WorldUnfit("The database folder " + data + " cannot be made: " + failed.getMessage(), failed);
        }
    }

    private void initdb(Path into, Path password) {
        Command initdb = new Command(
                ordinaryUser.run(List.of(
                        binary("initdb"),
                        "--pgdata=" + into,
                        "--username=" + USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + password,
                        "--encoding=UTF8",
                        // the same order of names on every machine, whatever locales it has
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions")),
                folder.logs().resolve("postgresql-initdb.log"));
        if (initdb.run(LIMIT) != 0)
            throw new WorldUnfit("The database folder " + data + " cannot be made (" + initdb.said() + ")");
    }

    /** No socket file: its path may be at most 107 bytes long, and the data folder may lie deep. */
    private static String settings() {
        return """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                max_connections = 60
                """;
    }

    private void expectMatchingVersion() {
        try {
            String found = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!found.equals(MAJOR_VERSION))
                throw new WorldUnfit("The database folder " + data + " is of PostgreSQL " + found
                        + ", this program has " + MAJOR_VERSION
                        + "; export with the program that made it and import into a new data folder");
        } catch (IOException failed) {
            throw new WorldUnfit("The database folder " + data + " is damaged (no PG_VERSION)", failed);
        }
    }

    private String binary(String name) {
        Path home = Unpacked.tarXz(
                folder.servers().resolve("postgresql-" + MAJOR_VERSION),
                () -> DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                        System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux",
                        System.getProperty("os.arch")));
        return home.resolve("bin").resolve(name).toString();
    }

    private Database database(String name) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + Port.remembered(portFile()) + "/" + name, USER, password());
    }

    private Path portFile() {
        return folder.postgresql().resolve("port");
    }

    private Path passwordFile() {
        return folder.postgresql().resolve("password");
    }

    private String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException failed) {
            throw new WorldUnfit("The file " + passwordFile() + " cannot be read: " + failed.getMessage(), failed);
        }
    }

    /** Anyone on this machine can reach a loopback port, and a superuser can run programs: hence a password. */
    private Path writtenPassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(passwordFile(), HexFormat.of().formatHex(random) + "\n");
    }
}
