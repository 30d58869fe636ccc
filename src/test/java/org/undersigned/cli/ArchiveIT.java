package org.undersigned.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.Undersigned;
import org.undersigned.embedded.EmbeddedServices;
import org.undersigned.embedded.Need;
import org.undersigned.embedded.Running;
import org.undersigned.intake.Fixity;
import org.undersigned.samples.HostileFiles;
import org.undersigned.samples.MailPress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole archive through its command line, on the samples, with everything real: one story told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArchiveIT {
    private static final Path SCANS = Path.of("input-scans");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path data;

    private static Map<Path, String> before;
    private static Answer first;
    private static Running services;

    /** The first command starts and ends its services itself; the others find them running, which spares each some seconds. */
    @BeforeAll
    static void readTheSamples() throws IOException {
        before = fixity(SCANS);
        first = run("ingest", SCANS.toString(), "--json");
        services = EmbeddedServices.start(data, EnumSet.allOf(Need.class));
    }

    @AfterAll
    static void leave() {
        if (services != null) services.close();
    }

    @Test
    @Order(1)
    void readsTheSamplesRefusesThreeAndAddsUp() {
        JsonNode run = first.json();

        assertThat(first.exit()).isEqualTo(3);
        assertThat(run.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(run.get("indexed").asInt()).isEqualTo(before.size() - 3);
        assertThat(run.get("found").asInt()).isEqualTo(before.size());
        assertThat(run.get("pagesRead").asInt()).isPositive();
        assertThat(run.get("causes").toString()).contains("ENCRYPTED", "EMPTY", "UNSUPPORTED_TYPE");
        assertThat(run.get("failures")).hasSize(3);
    }

    @Test
    @Order(2)
    void buildsTheIndexAnewFromWhatWasRead() {
        Answer answer = run("reindex");

        assertThat(answer.out()).startsWith((before.size() - 3) + " statements").contains(" 0 problems");
        assertThat(answer.exit()).isZero();
    }

    @Test
    @Order(3)
    void readsNothingTwice() {
        JsonNode run = run("ingest", SCANS.toString(), "--json").json();

        assertThat(run.get("unchanged").asInt()).isEqualTo(before.size() - 3);
        assertThat(run.get("refused").asInt()).isEqualTo(3);
        assertThat(run.get("pagesRead").asInt()).isZero();
    }

    @Test
    @Order(4)
    void findsWhateverTheAccentsAndCapitals() {
        List<String> spellings = List.of("greniers", "GRENIERS", "grénier");

        assertThat(spellings).allSatisfy(word -> assertThat(
                        run("search", word, "--json").json().get("hits").toString())
                .contains("01-granaries-appeal-fr.pdf"));
    }

    /** After the index was built anew, so its pages were too; the name stands on the second page only. */
    @Test
    @Order(4)
    void namesThePageOnWhichAPlaceStands() {
        JsonNode hits = run("search", "Mangingisda", "lang:fr", "--json").json().get("hits");

        assertThat(hits).isNotEmpty().anySatisfy(hit -> {
            assertThat(hit.get("files").toString()).contains("01-granaries-appeal-fr.pdf");
            assertThat(hit.get("pages").asInt()).isEqualTo(2);
            assertThat(hit.at("/foundOn/0/page").asInt()).isEqualTo(2);
        });
        assertThat(run("search", "Mangingisda").out()).contains("… page 2: ");
    }

    @Test
    @Order(5)
    void goesThroughARunAgainFromAStageWithoutOcr() {
        JsonNode run = run("rerun", "1", "--from-stage", "structure", "--json").json();

        assertThat(run.get("indexed").asInt()).isEqualTo(before.size() - 3);
        assertThat(run.get("pagesRead").asInt()).isZero();
    }

    @Test
    @Order(6)
    void storeDatabaseAndIndexAgree() {
        Answer answer = run("verify");

        assertThat(answer.out()).contains(" 0 problems");
        assertThat(answer.exit()).isZero();
    }

    @Test
    @Order(7)
    void tellsWhatAnEntryRestsOnDownToTheInk(@TempDir Path folder) throws IOException {
        Path crop = folder.resolve("entry.png");

        JsonNode chain = run("why", "01-granaries-appeal-fr.pdf", "2", "--json", "--crop", crop.toString())
                .json();

        assertThat(ImageIO.read(crop.toFile())).isNotNull();

        assertThat(chain.get("scan").get("intact").asBoolean()).isTrue();
        assertThat(chain.get("entries")).hasSize(1);
        JsonNode mention = chain.get("entries").get(0).get("mention");
        assertThat(mention.get("position").asInt()).isEqualTo(2);
        assertThat(mention.get("rule").asString()).isNotBlank();
        assertThat(mention.get("words")).isNotEmpty();
        assertThat(chain.get("entries")
                        .get(0)
                        .get("resolution")
                        .get("judgement")
                        .asString())
                .isNotBlank();
    }

    /** Those that need long to be read or given up are left to the OCR's own test, which has every kind. */
    @Test
    @Order(8)
    void accountsForEveryHostileFileAndGoesOn(@TempDir Path box) throws IOException {
        List<Path> files = HostileFiles.write(box, 46, 20261124);
        for (Path file : files)
            if (file.toString().matches(".*(truncated|bits-flipped|torn-out|bomb|loop|endless|nested).*"))
                Files.delete(file);
        Map<Path, String> delivered = fixity(box);

        Answer answer = run("ingest", box.toString(), "--json");

        JsonNode run = answer.json();
        assertThat(run.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(run.get("found").asInt()).isEqualTo(delivered.size());
        assertThat(run.get("failures")).allSatisfy(failure -> {
            assertThat(failure.get("cause").asString()).isNotEqualTo("INTERNAL");
            assertThat(failure.get("advice").asString()).isNotBlank();
        });
        assertThat(run.get("refused").asInt()).isGreaterThan(delivered.size() / 2);
        assertThat(fixity(box)).isEqualTo(delivered);
    }

    @Test
    @Order(9)
    void readsWhatIsEnclosedInAMailAsRecordsOfTheirOwn(@TempDir Path box) throws IOException {
        byte[] statement = Files.readAllBytes(SCANS.resolve("01-granaries-appeal-fr.pdf"));
        String page =
                "<h1>Appeal for the lighthouses</h1><p>We, the undersigned, keep them lit.</p><h2>Signatories</h2>"
                        + "<ol><li>KLF, Keepers of Light Federation, Malta</li><li>HFU, Harbour Folk Union, Ireland</li></ol>";
        MailPress mail = new MailPress("appeals", "Please find enclosed two appeals.")
                .enclose("appeal.pdf", "application/pdf", statement)
                .enclose("lighthouses.html", "text/html", page.getBytes(StandardCharsets.UTF_8))
                .enclose("empty.pdf", "application/pdf", new byte[0]);
        Files.write(box.resolve("appeals.eml"), mail.bytes());

        JsonNode first = run("ingest", box.toString(), "--json").json();
        JsonNode again = run("ingest", box.toString(), "--json").json();
        JsonNode chain = run("why", "appeals.eml/lighthouses.html", "--json").json();

        assertThat(first.get("found").asInt()).isEqualTo(4);
        assertThat(first.get("causes").toString()).isEqualTo("{\"EMPTY\":1}");
        assertThat(again.get("unchanged").asInt()).isEqualTo(3);
        assertThat(chain.get("scan").get("files").toString()).contains("appeals.eml/lighthouses.html");
        assertThat(chain.get("entries")).hasSize(2);
        assertThat(run("verify").out()).contains(" 0 problems");
    }

    @Test
    @Order(10)
    void keepsWhatBecameOfAnOrganisationAndWhoSaidSo(@TempDir Path folder) throws IOException {
        List<String> ids = run("organisations", "--limit", "2", "--json")
                .out()
                .lines()
                .map(line -> JSON.readTree(line).get("id").asString())
                .toList();
        String[] relation = {"organisations", "relate", ids.get(0), "RENAMED", ids.get(1), "--by", "ada"};
        Path file = folder.resolve("authority.csv");

        assertThat(run(with(relation, "--on", "1990", "--source", "minutes")).exit())
                .isEqualTo(1);
        assertThat(run(with(relation, "--on", "1990-05-01", "--source", "minutes"))
                        .exit())
                .isZero();
        assertThat(run("organisations", "export", "--out", file.toString()).exit())
                .isZero();
        assertThat(Files.readString(file)).contains("renamed," + ids.get(1) + ",1990-05-01,minutes,ada");
        assertThat(run(with(relation, "--undo")).exit()).isZero();
        assertThat(run("organisations", "import", file.toString(), "--by", "bob")
                        .out())
                .contains("1 relations entered");

        assertThat(run("organisations", "relate").out()).contains("1990-05-01", "RENAMED", "entered by ada");
        assertThat(run("audit").out().lines().map(line -> JSON.readTree(line)
                        .get("action")
                        .asString()))
                .endsWith("relation", "relation taken back", "authority file imported");
        assertThat(run("verify").out()).contains(" 0 problems");
    }

    @Test
    @Order(10)
    void anImportedNameIsFoundAndShownAtOnce(@TempDir Path folder) throws IOException {
        JsonNode signed = JSON.readTree(run("organisations", "--limit", "1", "--json")
                .out()
                .lines()
                .findFirst()
                .orElseThrow());
        String id = signed.get("id").asString();
        Path file = folder.resolve("names.yaml");
        assertThat(run("organisations", "export", "--format", "yaml", "--out", file.toString())
                        .exit())
                .isZero();
        String known = Files.readString(file);
        String renamed = known.replaceFirst("(id: \"" + id + "\"\\s+name: ).*", "$1\"Zymotic Lamplighters\"");
        assertThat(renamed).isNotEqualTo(known);
        Files.writeString(file, renamed);

        assertThat(run("organisations", "import", file.toString()).out())
                .endsWith("; " + signed.get("statements").asInt() + " statements indexed again\n");

        JsonNode found = run("search", "org:\"Zymotic Lamplighters\"", "--json").json();
        assertThat(found.get("total").asInt())
                .isEqualTo(signed.get("statements").asInt());
        assertThat(run("search", "zymotic", "--json").json().get("total").asInt())
                .isEqualTo(signed.get("statements").asInt());
        for (String kind : List.of("organisations", "signatures"))
            assertThat(run("export", kind, "--format", "jsonl").out()).contains("Zymotic Lamplighters");
        assertThat(run("organisations", "import", file.toString()).out())
                .as("what is known already is not written again")
                .endsWith("; 0 statements indexed again\n");
    }

    @Test
    @Order(10)
    void tellsFromWhichScoreOnNamesAreLinked() {
        JsonNode calibration = run("organisations", "calibration", "--json").json();

        assertThat(calibration.get("threshold").asDouble()).isEqualTo(0.86);
        assertThat(calibration.get("judgements").asInt()).isZero();
        assertThat(run("organisations", "calibration").out())
                .contains("links from 0.86 on: as shipped: 0 of the 150 judgements that are needed");
    }

    @Test
    @Order(11)
    void leavesTheSourceAsItWas() throws IOException {
        assertThat(fixity(SCANS)).isEqualTo(before);
    }

    @Test
    @Order(12)
    void wrongUseIsExitOne() {
        assertThat(run("ingest", "no/such/folder").exit()).isEqualTo(1);
        assertThat(Cli.run(Undersigned.class, "no-such-command")).isEqualTo(1);
    }

    private record Answer(int exit, String out) {
        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    private static String[] with(String[] command, String... options) {
        return Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
    }

    private static Answer run(String... command) {
        String[] arguments = Stream.concat(Stream.of(command), Stream.of("--data", data.toString()))
                .toArray(String[]::new);
        PrintStream standard = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            return new Answer(Cli.run(Undersigned.class, arguments), out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(standard);
        }
    }

    private static Map<Path, String> fixity(Path folder) throws IOException {
        Map<Path, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) digests.put(file, Fixity.sha256(file));
        }
        return digests;
    }
}
