package org.undersigned.embedded;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The unpacked server with the analysis plugin in it, both from the class path. */
final class ElasticsearchHome {
    private static final String SERVER = "/embedded/elasticsearch.zip";
    private static final String PLUGIN = "/embedded/analysis-plugin.zip";

    /** The home is {@code servers/VERSION/VERSION}: the archive has a top folder of its own. */
    static final String TEMPORARY_FROM_HOME = "../../../tmp";

    static Path in(EmbeddedFolder folder) {
        try {
            String version = topFolder();
            Path home = Unpacked.zip(folder.servers().resolve(version), () -> resource(SERVER))
                    .resolve(version);
            installPlugin(home.resolve("plugins").resolve("undersigned-analysis"));
            return home;
        } catch (IOException failed) {
            throw new WorldUnfit(
                    "Elasticsearch cannot be unpacked to " + folder.servers() + ": " + failed.getMessage(), failed);
        }
    }

    /** Always anew: it is small, and an older build may have left its own there. */
    private static void installPlugin(Path target) throws IOException {
        Unpacked.delete(target);
        Unpacked.zip(target, () -> resource(PLUGIN));
    }

    private static String topFolder() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(resource(SERVER))) {
            ZipEntry first = zip.getNextEntry();
            if (first == null) throw new IOException("empty archive " + SERVER);
            return first.getName().split("/", 2)[0];
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = ElasticsearchHome.class.getResourceAsStream(name);
        if (found == null) throw new FileNotFoundException(name + " is not in this program; build it with Maven");
        return found;
    }

    private ElasticsearchHome() {}
}
