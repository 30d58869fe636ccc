package org.undersigned.jobs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import org.undersigned.jobs.JobDefinition.Overlap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One job definition on its way from a file to what a run needs: everything that is wrong with it is told at once, with its line. */
final class JobFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    private static final Pattern LANGUAGES = Pattern.compile("auto|[A-Za-z_]{3,12}(\\+[A-Za-z_]{3,12})*");
    private static final Pattern MAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+");
    private static final Duration SHORTEST_SETTLE = Duration.ofSeconds(1);
    private static final int MOST_ATTEMPTS = 20;

    /** What the queue can tell apart, see LotRef. */
    private static final int LOWEST_TO_HIGHEST = 10;

    private final Path file;
    private final Path base;
    private final String text;
    private final YamlLines lines;
    private final List<String> problems = new ArrayList<>();

    /** @param base folder that sources are relative to */
    private JobFile(Path file, Path base, String text) {
        this.file = file;
        this.base = base;
        this.text = text;
        this.lines = new YamlLines(text);
    }

    /** @throws JobDefinitions.Unusable with all that is wrong */
    static JobDefinition read(String job, Path file, Path base) {
        try {
            return new JobFile(file, base, Files.readString(file)).definition(job);
        } catch (IOException e) {
            throw new JobDefinitions.Unusable(file + " cannot be read: " + e.getMessage());
        }
    }

    private JobDefinition definition(String job) {
        WrittenJob written = written();
        JobDefinition definition = new JobDefinition(
                job,
                sources(written),
                languages(written),
                Optional.empty(),
                include(written),
                false,
                limits(written),
                inside(written.attempts(), JobDefinition.ATTEMPTS, 1, MOST_ATTEMPTS, "attempts"),
                inside(written.priority(), 0, -LOWEST_TO_HIGHEST, LOWEST_TO_HIGHEST, "priority"),
                written.overlap().orElse(Overlap.REFUSE),
                written.schedule().flatMap(this::schedule),
                settle(written),
                written.notice().map(this::notice));
        if (!problems.isEmpty()) throw new JobDefinitions.Unusable(String.join("\n", problems));
        return definition;
    }

    private WrittenJob written() {
        try {
            WrittenJob written = YAML.readValue(text, WrittenJob.class);
            if (written == null) throw unusable(1, "is empty; write a line such as: source: input-scans");
            return written;
        } catch (UnrecognizedPropertyException e) {
            throw unusable(
                    lines.of(path(e)),
                    e.getPropertyName() + " is not a setting; these are: " + e.getKnownPropertyIds());
        } catch (InvalidFormatException e) {
            throw unusable(lines.of(path(e)), unfit(e));
        } catch (DatabindException e) {
            throw unusable(lines.of(path(e)), String.join(".", path(e)) + ": " + e.getOriginalMessage());
        } catch (JacksonException e) {
            throw unusable(e.getLocation().getLineNr(), e.getOriginalMessage());
        }
    }

    private static String unfit(InvalidFormatException e) {
        String setting = String.join(".", path(e));
        Object[] words = e.getTargetType().getEnumConstants();
        String wanted = words == null
                ? "a " + e.getTargetType().getSimpleName().toLowerCase(java.util.Locale.ROOT)
                : "one of " + List.of(words).toString().toLowerCase(java.util.Locale.ROOT);
        return setting + ": " + e.getValue() + " is not " + wanted;
    }

    private static List<String> path(DatabindException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .toList();
    }

    private List<String> sources(WrittenJob written) {
        List<String> sources = new ArrayList<>();
        for (String source : written.source().orElse(List.of())) {
            if (BucketAddress.is(source)) attempt(source, BucketAddress::parse, "source");
            sources.add(BucketAddress.is(source) ? source : folder(source));
        }
        if (sources.isEmpty()) problem("names no source; write a line such as: source: input-scans", "source");
        return sources;
    }

    private String folder(String source) {
        Path path = base.resolve(source).normalize();
        if (source.isBlank() || !Files.exists(path))
            problem("its source " + path + " does not exist; create it, or name another one", "source");
        return path.toString();
    }

    private List<String> languages(WrittenJob written) {
        String languages = written.languages().orElse("auto");
        check(languages, LANGUAGES.asMatchPredicate(), "give names such as fra+eng, or auto", "languages");
        return List.of(languages.split("\\+", -1));
    }

    private List<String> include(WrittenJob written) {
        List<String> patterns = written.include().orElse(List.of());
        for (String pattern : patterns)
            attempt(pattern, glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob), "include");
        return patterns;
    }

    private Limits limits(WrittenJob written) {
        WrittenJob.WrittenLimits limits =
                written.limits().orElse(new WrittenJob.WrittenLimits(Optional.empty(), Optional.empty()));
        inside(limits.pages(), 1, 1, Integer.MAX_VALUE, "limits", "pages");
        inside(limits.secondsPerPage(), 1, 1, Integer.MAX_VALUE, "limits", "secondsPerPage");
        return new Limits(limits.pages(), limits.secondsPerPage());
    }

    private int inside(Optional<Integer> given, int otherwise, int least, int most, String... path) {
        int number = given.orElse(otherwise);
        if (number < least || number > most)
            problem(String.join(".", path) + ": " + number + " is not from " + least + " to " + most, path);
        return number;
    }

    private Optional<Schedule> schedule(WrittenJob.WrittenSchedule written) {
        if (written.cron().isEmpty()) {
            problem("schedule has no cron; write a line such as: cron: 0 3 * * *", "schedule");
            return Optional.empty();
        }
        Optional<ZoneId> zone = written.zone().isEmpty()
                ? Optional.of(ZoneId.systemDefault())
                : attempt(written.zone().get(), ZoneId::of, "schedule", "zone");
        Optional<Schedule> schedule =
                zone.flatMap(z -> attempt(written.cron().get(), cron -> new Schedule(cron, z), "schedule", "cron"));
        schedule.filter(s -> s.next(Instant.now()).isEmpty())
                .ifPresent(never -> problem("cron: " + never.cron() + " never comes", "schedule", "cron"));
        return schedule;
    }

    private Optional<Duration> settle(WrittenJob written) {
        if (written.watch().isEmpty()) return Optional.empty();
        if (written.schedule().isPresent())
            problem("watch and schedule exclude each other: a watched folder begins runs by itself", "watch");
        Optional<Duration> settle = attempt(written.watch().get(), DurationStyle::detectAndParse, "watch");
        if (settle.filter(time -> time.compareTo(SHORTEST_SETTLE) < 0).isPresent())
            problem("watch: " + written.watch().get() + " is too short; write for example 30s", "watch");
        return settle;
    }

    private Notice notice(WrittenJob.WrittenNotice written) {
        written.webhook()
                .ifPresent(address -> attempt(
                        address,
                        a -> check(
                                a,
                                web -> List.of("http", "https")
                                        .contains(String.valueOf(URI.create(web).getScheme())),
                                "give an address that begins with https://",
                                "notify",
                                "webhook"),
                        "notify",
                        "webhook"));
        List<String> mail = written.mail().orElse(List.of());
        for (String address : mail)
            check(address, MAIL.asMatchPredicate(), "give addresses such as archive@example.org", "notify", "mail");
        return new Notice(written.webhook(), List.copyOf(mail), written.on().orElse(Notice.When.ALWAYS));
    }

    private boolean check(String value, Predicate<String> fits, String advice, String... path) {
        if (fits.test(value)) return true;
        problem(path[path.length - 1] + ": " + value + " cannot be used; " + advice, path);
        return false;
    }

    /** What the value means; a problem where it means nothing. */
    private <T> Optional<T> attempt(String value, Function<String, T> meaning, String... path) {
        try {
            return Optional.of(meaning.apply(value));
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(path[path.length - 1] + ": " + value + " cannot be used; " + e.getMessage(), path);
            return Optional.empty();
        }
    }

    private void problem(String what, String... path) {
        problems.add(at(lines.of(List.of(path)), what));
    }

    private JobDefinitions.Unusable unusable(int line, String what) {
        return new JobDefinitions.Unusable(at(line, what));
    }

    private String at(int line, String what) {
        return file + ", line " + line + ": " + what;
    }
}
