package org.undersigned.jobs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.undersigned.intake.Cause;
import org.undersigned.intake.RecordRefused;
import org.undersigned.intake.Store;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects in S3-compatible buckets, through Amazon's client. They are listed, looked at and fetched; nothing is ever written there. */
@Component
class Buckets implements Source, DisposableBean {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Between two bytes, not for all of an object. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final BucketSettings settings;
    private final Store store;
    private Optional<S3Client> client = Optional.empty();

    Buckets(BucketSettings settings, Store store) {
        this.settings = settings;
        this.store = store;
    }

    @Override
    public List<Found> files(String address, Include include) {
        BucketAddress at = BucketAddress.parse(address);
        List<S3Object> there =
                ask(
                        at.toString(), s3 -> s3
                                .listObjectsV2Paginator(
                                        request -> request.bucket(at.bucket()).prefix(at.key()))
                                .contents()
                                .stream()
                                .filter(object -> at.holds(object.key()))
                                .sorted(Comparator.comparing(S3Object::key))
                                .toList());
        if (there.isEmpty() && !at.isFolder()) return List.of(enclosed(at));
        return there.stream()
                .filter(object -> isWanted(object.key(), at, include))
                .map(object -> Found.whole(new BucketObject(this, at.of(object.key()), Optional.of(look(object)))))
                .toList();
    }

    private static boolean isWanted(String key, BucketAddress at, Include include) {
        if (key.equals(at.key())) return !at.isFolder();
        if (key.endsWith("/") || at.of(key).name().startsWith(".")) return false;
        return include.fits(
                key.substring(at.isFolder() ? at.key().length() : at.key().length() + 1));
    }

    /** What a mail holds; or an object that is not there, which intake will refuse. */
    private Found enclosed(BucketAddress at) {
        Original original = at.parents().stream()
                .map(parent -> new BucketObject(this, parent, look(parent)))
                .filter(mail -> mail.look().isPresent())
                .findFirst()
                .orElse(new BucketObject(this, at, Optional.empty()));
        return new Found(at.toString(), original);
    }

    private static Look look(S3Object object) {
        return new Look(
                object.size(), TimeUnit.SECONDS.toNanos(object.lastModified().getEpochSecond()), object.eTag());
    }

    private Optional<Look> look(BucketAddress at) {
        return ask(at.toString(), s3 -> {
            try {
                HeadObjectResponse head =
                        s3.headObject(request -> request.bucket(at.bucket()).key(at.key()));
                long modified = TimeUnit.SECONDS.toNanos(head.lastModified().getEpochSecond());
                return Optional.of(new Look(head.contentLength(), modified, head.eTag()));
            } catch (S3Exception e) {
                if (e.statusCode() == NOT_FOUND) return Optional.empty();
                throw e;
            }
        });
    }

    /**
     * A copy of an object among what is on its way into the store; whoever asks for it removes it.
     *
     * @throws RecordRefused where there is no such object, or it may not be read
     */
    Path fetch(BucketAddress at) throws IOException {
        Path copy = store.incoming(at.name());
        return ask(at.toString(), s3 -> {
            try {
                s3.getObject(request -> request.bucket(at.bucket()).key(at.key()), ResponseTransformer.toFile(copy));
                return copy;
            } catch (S3Exception e) {
                if (e.statusCode() == NOT_FOUND)
                    throw new RecordRefused(
                            Cause.UNREADABLE, at.name(), "there is no such file in the bucket any more");
                if (e.statusCode() == FORBIDDEN)
                    throw new RecordRefused(Cause.UNREADABLE, at.name(), "these credentials may not read it");
                throw e;
            }
        });
    }

    @FunctionalInterface
    private interface Question<T> {
        T of(S3Client s3);
    }

    private <T> T ask(String about, Question<T> question) {
        try {
            return question.of(client());
        } catch (NoSuchBucketException e) {
            throw unavailable(about, "there is no such bucket; create it, or name another one in the job", false, e);
        } catch (S3Exception e) {
            boolean refused = e.statusCode() == FORBIDDEN || e.statusCode() == UNAUTHORISED;
            String advice = refused ? "; look at undersigned.buckets.access-key, .secret-key and what they may do" : "";
            String code = e.awsErrorDetails() == null
                    ? "HTTP " + e.statusCode()
                    : e.awsErrorDetails().errorCode();
            throw unavailable(about, "the server said " + code + advice, !refused && e.statusCode() != NOT_FOUND, e);
        } catch (SdkException e) { // before anything was answered
            throw unavailable(about, String.valueOf(e.getMessage()), isOfTheNetwork(e), e);
        }
    }

    private SourceUnavailable unavailable(String about, String why, boolean passing, Exception cause) {
        return new SourceUnavailable(about + " at " + settings.where() + ": " + why, passing, cause);
    }

    /** Without credentials nothing was even sent. */
    private static boolean isOfTheNetwork(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) if (t instanceof IOException) return true;
        return false;
    }

    private synchronized S3Client client() {
        S3Client open = client.orElseGet(this::open);
        client = Optional.of(open);
        return open;
    }

    private S3Client open() {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .credentialsProvider(credentials())
                .region(Region.of(settings.region()))
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .forcePathStyle(settings.pathStyle() && !settings.endpoint().isEmpty());
        if (!settings.endpoint().isEmpty()) builder.endpointOverride(URI.create(settings.endpoint()));
        return builder.build();
    }

    private AwsCredentialsProvider credentials() {
        if (settings.accessKey().isEmpty())
            return DefaultCredentialsProvider.builder().build();
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }

    @Override
    public void destroy() {
        client.ifPresent(S3Client::close);
    }
}
