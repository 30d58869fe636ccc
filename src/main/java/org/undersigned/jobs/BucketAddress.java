package org.undersigned.jobs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A place in an S3-compatible bucket, as s3://bucket/folder/file.pdf.
 *
 * @param key of an object; a folder is what the keys of several begin with; empty: all of the bucket
 */
public record BucketAddress(String bucket, String key) {
    private static final String SCHEME = "s3://";

    /** The names that S3 allows, and some servers more. */
    private static final Pattern FORM = Pattern.compile("s3://([A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9])(?:/(.*))?");

    /** Whether a source is meant to be in a bucket, well written or not. */
    public static boolean is(String source) {
        return source.startsWith(SCHEME);
    }

    /** @throws IllegalArgumentException with what to write */
    public static BucketAddress parse(String source) {
        Matcher form = FORM.matcher(source);
        if (!form.matches())
            throw new IllegalArgumentException(source + " names no bucket; write for example s3://bucket/folder/");
        return new BucketAddress(form.group(1), form.group(2) == null ? "" : form.group(2));
    }

    BucketAddress of(String otherKey) {
        return new BucketAddress(bucket, otherKey);
    }

    /** Whether there is nothing at it by itself, only beneath. */
    boolean isFolder() {
        return key.isEmpty() || key.endsWith("/");
    }

    /** Whether a key is this one, or beneath it. */
    boolean holds(String otherKey) {
        return otherKey.equals(key) || otherKey.startsWith(isFolder() ? key : key + "/");
    }

    /** What could be the mail that this is enclosed in, the longest first. */
    List<BucketAddress> parents() {
        return IntStream.iterate(key.lastIndexOf('/'), slash -> slash > 0, slash -> key.lastIndexOf('/', slash - 1))
                .mapToObj(slash -> of(key.substring(0, slash)))
                .toList();
    }

    String name() {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return SCHEME + bucket + "/" + key;
    }
}
