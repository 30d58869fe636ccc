package org.undersigned.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.undersigned.intake.Cause;
import org.undersigned.jobs.Outcome;
import org.undersigned.jobs.RunSummary;
import org.undersigned.ocr.Origin;
import org.undersigned.organisations.Judgement;
import org.undersigned.organisations.Relation;
import org.undersigned.search.Note;
import org.undersigned.search.SearchRequest;
import org.undersigned.search.Sureness;
import org.undersigned.search.Why;
import org.undersigned.signatories.Mention;

/** All that pages say is in the bundles, in every language, and nothing else is. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PAGES = RESOURCES.resolve("templates");
    private static final Path CODE = Path.of("src/main/java/org/undersigned/web");
    private static final Properties ENGLISH = read("messages.properties");

    /** Messages whose last part is a value of the program. */
    private static final Map<String, List<?>> FAMILIES = Map.ofEntries(
            Map.entry("state", List.of(RunSummary.State.values())),
            Map.entry("cause", List.of(Cause.values())),
            Map.entry("advice", List.of(Cause.values())),
            Map.entry("outcome", List.of(Outcome.values())),
            Map.entry("origin", List.of(Origin.values())),
            Map.entry("sure", List.of(Sureness.values())),
            Map.entry("note", List.of(Note.Kind.values())),
            Map.entry("narrow", List.of(Narrow.values())),
            Map.entry("why", List.of(Why.values())),
            Map.entry("judgement", List.of(Judgement.values())),
            Map.entry("mention", List.of(Mention.Kind.values())),
            Map.entry("relation", List.of(Relation.Kind.values())),
            Map.entry(
                    "sort",
                    Arrays.stream(SearchRequest.Sort.values())
                            .map(sort -> sort.name().toLowerCase(Locale.ROOT))
                            .toList()),
            Map.entry("run", List.of("indexed", "unchanged", "refused", "failed", "quarantined")),
            Map.entry("status", List.of(400, 401, 403, 404, 405, 413, 429, 500, 503)),
            Map.entry("did", didAnywhere()),
            Map.entry("job", List.of("upload")),
            Map.entry("gone.picture", List.of("page", "entry")));

    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([a-z][\\w.-]*)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[a-z][a-z-]*\\.)+[a-z-]+)\"");
    private static final Pattern SAID =
            Pattern.compile("(?:say|NotThere|WrongQuestion|TooBusy)\\(\\s*\"([^\" ]+)\"\\s*[,)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** Whatever part of the program enters something in the audit log. */
    private static List<String> didAnywhere() {
        Pattern enters = Pattern.compile("\\.enter\\(\\s*[^;]*?,\\s*\"([a-z -]+)\"");
        List<String> did = Stream.of(CODE, Path.of("src/main/java/org/undersigned/cli"))
                .flatMap(folder -> files(folder, ".java"))
                .flatMap(file -> found(enters, text(file)))
                .map(action -> action.replace(' ', '-'))
                .distinct()
                .toList();
        assertThat(did).contains("sign-in", "sign-in-refused", "delivery", "judgement-taken-back", "access");
        return did;
    }

    static List<Path> templates() {
        return files(PAGES, ".html").toList();
    }

    static List<Locale> translations() {
        return Languages.OFFERED.subList(1, Languages.OFFERED.size());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageSaysTheSameWithTheSameArguments(Locale language) {
        Properties translated = read("messages_" + language + ".properties");
        assertThat(translated.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
        for (String key : ENGLISH.stringPropertyNames())
            assertThat(arguments(translated.getProperty(key))).as(key).isEqualTo(arguments(ENGLISH.getProperty(key)));
    }

    @Test
    void everyMessageCanBeFilledIn() {
        for (Locale language : Languages.OFFERED) {
            Properties messages =
                    language.equals(Locale.ENGLISH) ? ENGLISH : read("messages_" + language + ".properties");
            for (String key : messages.stringPropertyNames()) {
                String text = messages.getProperty(key);
                assertThat(text).as(language + " " + key).isNotBlank();
                if (key.matches("format\\.(day|moment|second).*")) continue; // patterns of dates
                assertThat(text)
                        .as(language + " " + key + " has a straight apostrophe")
                        .doesNotContain("'");
                for (int number : new int[] {0, 1, 2, 1234})
                    assertThat(new MessageFormat(text, language).format(new Object[] {number, 2, 3, 4, 5, 6}))
                            .as(key)
                            .doesNotContain("{");
            }
        }
    }

    @Test
    void whatIsSaidIsInTheBundleAndWhatIsInTheBundleIsSaid() {
        Set<String> used = new TreeSet<>();
        templates().forEach(page -> found(IN_TEMPLATES, text(page)).forEach(used::add));
        files(CODE, ".java").forEach(file -> found(SAID, text(file))
                .filter(key -> !FAMILIES.containsKey(key.replaceAll("\\.$", "")))
                .forEach(used::add));
        FAMILIES.forEach((family, values) -> values.forEach(value -> used.add(family + "." + value)));
        assertThat(ENGLISH.stringPropertyNames()).containsAll(used);
        files(CODE, ".java").forEach(file -> found(LITERAL, text(file)).forEach(used::add));
        assertThat(used).containsAll(ENGLISH.stringPropertyNames());
    }

    @Test
    void everyFamilyThatATemplateAsksForIsKnown() {
        Set<String> asked = new TreeSet<>();
        Pattern of = Pattern.compile("@?wording\\.of\\(['\"]([\\w.]+)['\"]");
        Stream.concat(templates().stream(), files(CODE, ".java"))
                .forEach(file -> found(of, text(file)).forEach(asked::add));
        assertThat(FAMILIES.keySet()).containsAll(asked);
        assertThat(asked).contains("state", "cause", "advice");
    }

    @Test
    void thePagesGiveTheAdviceOfTheReports() {
        for (Cause cause : Cause.values())
            assertThat(ENGLISH.getProperty("advice." + cause)).isEqualTo("Such a file " + cause.advice() + ".");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasWordsOfItsOwn(Path template) {
        Set<String> words = new TreeSet<>();
        Jsoup.parse(text(template)).traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof TextNode said && !isProgramText(said)) words(said.text(), words);
            if (node instanceof Element element)
                element.attributes().forEach(attribute -> words(literal(attribute), words));
        });
        words.remove("Undersigned"); // a name
        assertThat(words).isEmpty();
    }

    /** What is typed at a keyboard is the same in every language. */
    private static boolean isProgramText(TextNode text) {
        return text.parent() != null && text.parent().closest("code, kbd") != null;
    }

    private static String literal(Attribute attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        if (Set.of("alt", "title", "aria-label", "placeholder", "data-label").contains(name)) return value;
        if (!Set.of("th:text", "th:alt", "th:title", "th:aria-label", "th:placeholder", "th:data-label")
                .contains(name)) return "";
        String outside = withoutExpressions(value);
        return outside
                + found(Pattern.compile("'([^']*)'"), value)
                        .filter(quoted -> quoted.matches(".*[ ,.?!].*"))
                        .collect(Collectors.joining(" "));
    }

    private static String withoutExpressions(String value) {
        String before = "";
        String after = value;
        while (!after.equals(before)) {
            before = after;
            after = before.replaceAll("[$#@]\\{[^{}]*}", "");
        }
        return after;
    }

    private static void words(String text, Set<String> into) {
        found(Pattern.compile("(" + WORD + ")"), text.replaceAll("\\[\\[.*?]]", ""))
                .forEach(into::add);
    }

    private static Set<String> arguments(String message) {
        return found(ARGUMENT, message).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    private static Stream<Path> files(Path folder, String suffix) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(RESOURCES.resolve(name))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
