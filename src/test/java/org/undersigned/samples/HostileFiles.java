package org.undersigned.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Files that arrive broken or were made to break whoever opens them: cut short, bits turned over, bombs, nests without
 * end, images as large as a town, things that are not what they are called. The same seed gives the same files.
 *
 * <p>Whoever reads them must refuse each one with a cause or read it; nothing may hang, fall over or fill the disk.
 */
public final class HostileFiles {
    private interface Recipe {
        byte[] make(Random random) throws IOException;
    }

    private record Kind(String name, String extension, Recipe recipe) {}

    private static final List<String> NAMES =
            List.of("отчёт №7 (копия)", "-rf", " blank ahead", "a;b&c$d", "x".repeat(180), "名簿");

    private final List<byte[]> whole;
    private final List<String> extensions;
    private final List<Kind> kinds = new ArrayList<>();

    private HostileFiles() throws IOException {
        whole = new ArrayList<>();
        extensions = new ArrayList<>();
        try (Stream<Path> files = Files.list(InputScans.FOLDER)) {
            for (Path file :
                    files.sorted().filter(path -> path.toFile().length() > 1000).toList()) {
                whole.add(Files.readAllBytes(file));
                extensions.add(file.toString().replaceFirst(".*\\.", ""));
            }
        }
        spoiled();
        bombs();
        giants();
        impostors();
    }

    /** The names say what is wrong with them: {@code 007-truncated.pdf}; every so often the name itself is hostile. */
    public static List<Path> write(Path folder, int number, long seed) throws IOException {
        HostileFiles files = new HostileFiles();
        Random random = new Random(seed);
        List<Path> written = new ArrayList<>();
        Files.createDirectories(folder);
        for (int i = 0; i < number; i++) {
            Kind kind = files.kinds.get(i % files.kinds.size());
            String odd = i % 11 == 10 ? NAMES.get(i / 11 % NAMES.size()) : "";
            String name = String.format(Locale.ROOT, "%s%03d-%s.%s", odd, i, kind.name(), kind.extension());
            written.add(Files.write(folder.resolve(name), kind.recipe().make(random)));
        }
        return written;
    }

    /** How many kinds there are: as many files hold one of each. */
    static int kinds() throws IOException {
        return new HostileFiles().kinds.size();
    }

    private void spoiled() {
        for (int i = 0; i < whole.size(); i++) {
            byte[] good = whole.get(i);
            String extension = extensions.get(i);
            if (i % 3 == 0) add("truncated", extension, random -> truncated(good, random));
            if (i % 3 == 1) add("bits-flipped", extension, random -> flipped(good, random));
            if (i % 3 == 2) add("torn-out", extension, random -> tornOut(good, random));
        }
    }

    private void bombs() {
        add("zip-bomb", "docx", HostileArchives::bomb);
        add("entity-bomb", "docx", random -> HostileArchives.entityBomb());
        add("nested-zips", "zip", random -> HostileArchives.nested(12));
        add("nested-elements", "docx", random -> HostileArchives.nestedElements(20_000 + random.nextInt(20_000)));
        add("climbing-names", "zip", random -> HostileArchives.climbing());
        add("deflate-bomb", "pdf", HostilePdfs::deflateBomb);
        add("nested-arrays", "pdf", random -> HostilePdfs.nestedArrays(50_000 + random.nextInt(50_000)));
        add("page-tree-loop", "pdf", random -> HostilePdfs.pageTreeLoop());
        add("form-loop", "pdf", random -> HostilePdfs.formLoop());
        add("nested-html", "html", random -> "<div>".repeat(50_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void giants() {
        add("giant", "png", random -> HostileImages.png(60_000, 60_000));
        add("giant", "jpg", random -> HostileImages.jpeg(65_500, 65_500));
        add("giant", "tif", random -> HostileImages.tiff(60_000, 60_000, false));
        add("endless", "tif", random -> HostileImages.tiff(8, 8, true));
        add("giant", "bmp", random -> HostileImages.bmp(60_000, 60_000));
        add("giant", "gif", random -> HostileImages.gif(65_535, 65_535));
        add("giant-image", "pdf", random -> HostilePdfs.giantImage(60_000));
        add("giant-page", "pdf", random -> HostilePdfs.giantPage());
        add("million-pages", "pdf", random -> HostilePdfs.claimedPages(1_000_000));
    }

    private void impostors() {
        add("empty", "pdf", random -> new byte[0]);
        add("one-byte", "pdf", random -> new byte[] {(byte) random.nextInt(256)});
        add("noise", "tif", random -> noise(random, 5000));
        add("noise-behind-magic", "pdf", random -> HostilePdfs.magicThen(noise(random, 5000)));
        add("text", "jpg", random -> "This is no picture.\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        add("zip", "pdf", random -> HostileArchives.nested(1));
        add("pdf", "docx", random -> whole.get(0));
        add("picture", "pdf", random -> HostileImages.png(1, 1));
        add("zeros", "pdf", random -> new byte[1 + random.nextInt(100_000)]);
    }

    private void add(String name, String extension, Recipe recipe) {
        kinds.add(new Kind(name, extension, recipe));
    }

    private static byte[] truncated(byte[] good, Random random) {
        return java.util.Arrays.copyOf(good, 1 + random.nextInt(good.length - 1));
    }

    private static byte[] flipped(byte[] good, Random random) {
        byte[] bad = good.clone();
        int times = 1 + random.nextInt(64);
        for (int i = 0; i < times; i++) bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        return bad;
    }

    /** A piece out of the middle is gone. */
    private static byte[] tornOut(byte[] good, Random random) {
        int from = random.nextInt(good.length);
        int to = Math.min(good.length, from + 1 + random.nextInt(good.length / 4));
        byte[] bad = new byte[good.length - (to - from)];
        System.arraycopy(good, 0, bad, 0, from);
        System.arraycopy(good, to, bad, from, good.length - to);
        return bad;
    }

    private static byte[] noise(Random random, int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }
}
