package org.undersigned.jobs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A server that speaks S3, in a JVM of its own, and a client that fills it. */
final class BucketServer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("target", "s3mock.jar");
    private static final Pattern PORT = Pattern.compile("started on ports?.* (\\d+) \\(http\\)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final URI endpoint;
    private final S3Client client;

    private BucketServer(Process process, int port) {
        this.process = process;
        this.endpoint = URI.create("http://localhost:" + port);
        this.client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }

    static BucketServer start(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("bucket-server.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        PROGRAM.toAbsolutePath().toString(),
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.httpPort=0",
                        "--com.adobe.testing.s3mock.store.root=" + folder.resolve("buckets"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Instant late = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(late) && process.isAlive()) {
            Optional<Integer> port = port(Files.readString(log));
            if (port.isPresent()) return new BucketServer(process, port.get());
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IOException("the S3 server did not start: " + Files.readString(log));
    }

    private static Optional<Integer> port(String log) {
        Matcher started = PORT.matcher(log);
        return started.find() ? Optional.of(Integer.valueOf(started.group(1))) : Optional.empty();
    }

    String[] settings() {
        return new String[] {
            "--undersigned.buckets.endpoint=" + endpoint,
            "--undersigned.buckets.access-key=test",
            "--undersigned.buckets.secret-key=test"
        };
    }

    void create(String bucket) {
        client.createBucket(request -> request.bucket(bucket));
    }

    void put(String bucket, String key, byte[] bytes) {
        client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(bytes));
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly();
    }
}
