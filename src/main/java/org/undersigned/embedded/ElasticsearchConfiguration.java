package org.undersigned.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the embedded node is told: one node, loopback only, small, with its files under the data folder. */
record ElasticsearchConfiguration(EmbeddedFolder embedded, NodeSize size, int port) {

    private static final int FIRST_COMPILER = 1;
    private static final int BOTH_COMPILERS = 4;

    Path folder() {
        return embedded.elasticsearch().resolve("config");
    }

    void write() {
        try {
            // Its launcher leaves an empty folder there at each start.
            Unpacked.delete(embedded.temporary());
            Files.createDirectories(embedded.temporary());
            Files.createDirectories(folder());
            Files.writeString(folder().resolve("elasticsearch.yml"), settings());
            Files.writeString(folder().resolve("jvm.options"), jvmOptions());
            Files.writeString(folder().resolve("log4j2.properties"), logging());
        } catch (IOException failed) {
            throw new WorldUnfit("The folder " + folder() + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    /**
     * The disk watermarks are absolute: by default a node on a disk that is nine tenths full, however large, gives no
     * shard a place. Bootstrap checks such as the number of memory maps are not enforced on a loopback address. The
     * breaker on real memory counts garbage, which the serial collector leaves until memory is short: it refused every
     * request from then on, so that memory never was. Without it what requests reserve is counted.
     */
    private String settings() {
        return """
                cluster.name: undersigned-embedded
                node.name: embedded
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: 0
                path.data: %s
                path.logs: %s
                xpack.security.enabled: false
                cluster.routing.allocation.disk.watermark.low: 500mb
                cluster.routing.allocation.disk.watermark.high: 400mb
                cluster.routing.allocation.disk.watermark.flood_stage: 200mb
                indices.breaker.total.use_real_memory: false
                """.formatted(port, quoted(embedded.elasticsearch().resolve("data")), quoted(embedded.logs()));
    }

    /**
     * The serial collector and untouched pages keep an idle node small. With little in it a node is mostly started and
     * stopped: there the second compiler does not earn its keep. The rest is what the server needs itself.
     */
    private String jvmOptions() {
        return """
                -Xms%1$dm
                -Xmx%1$dm
                -XX:+UseSerialGC
                -XX:TieredStopAtLevel=%2$d
                -XX:-AlwaysPreTouch
                -XX:-UsePerfData
                -XX:+ExitOnOutOfMemoryError
                -XX:ErrorFile=%3$s/elasticsearch-crash.log
                -Djava.io.tmpdir=${ES_TMPDIR}
                -Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1
                20-:--add-modules=jdk.incubator.vector
                23:-XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.setAsTypeCache
                23:-XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.asTypeUncached
                """.formatted(
                        size.heapMegabytes(), size.bothCompilers() ? BOTH_COMPILERS : FIRST_COMPILER, embedded.logs());
    }

    private static String logging() {
        return """
                status = error
                appender.file.type = RollingFile
                appender.file.name = file
                appender.file.fileName = ${sys:es.logs.base_path}/elasticsearch.log
                appender.file.filePattern = ${sys:es.logs.base_path}/elasticsearch-%i.log
                appender.file.layout.type = PatternLayout
                appender.file.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n
                appender.file.policies.type = Policies
                appender.file.policies.size.type = SizeBasedTriggeringPolicy
                appender.file.policies.size.size = 10MB
                appender.file.strategy.type = DefaultRolloverStrategy
                appender.file.strategy.max = 3
                rootLogger.level = info
                rootLogger.appenderRef.file.ref = file
                """;
    }

    /** YAML takes a JSON string, whatever signs the path has. */
    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
