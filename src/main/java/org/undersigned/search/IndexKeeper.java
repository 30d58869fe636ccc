package org.undersigned.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.nodes.info.NodeInfo;
import co.elastic.clients.json.JsonData;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the indices and tells whether those that are there were built by this program's definition. */
final class IndexKeeper {
    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
    private static final String ALREADY_THERE = "resource_already_exists_exception";
    private static final int FORBIDDEN = 403;
    private static final String WAIT_FOR_SHARDS = "60s";

    /** Older servers lack what the queries use. */
    private static final int OLDEST_MAJOR_VERSION = 8;

    private final Elastic elastic;
    private final String where;
    private final IndexNames names;

    IndexKeeper(Elastic elastic, SearchSettings settings) {
        this.elastic = elastic;
        this.where = settings.where();
        this.names = settings.names();
    }

    void ensure() {
        expectVersion();
        List<String> missing =
                names.all().stream().filter(alias -> !exists(alias)).toList();
        for (String alias : names.all()) {
            if (missing.contains(alias)) create(alias);
            else expectOurs(alias);
        }
        // an archive of an earlier program lacks what has come since
        if (!missing.contains(names.statements()) && !missing.isEmpty())
            log.warn("created={} what the archive held before is not in it until: undersigned reindex", missing);
        // after a restart the shards are opened one by one; what asks too early is told that they failed
        elastic.ask("open its indices", client -> client.cluster().health(health -> health.index(names.all())
                .waitForStatus(HealthStatus.Yellow)
                .timeout(time -> time.time(WAIT_FOR_SHARDS))));
    }

    /** Asked of the nodes, since the embedded server does not answer at its root. A key for our indices alone may not ask. */
    private void expectVersion() {
        List<String> versions = elastic.ask("tell its version", client -> {
            try {
                return client.nodes().info(info -> info.metric("none")).nodes().values().stream()
                        .map(NodeInfo::version)
                        .toList();
            } catch (ElasticsearchException e) {
                if (e.status() == FORBIDDEN) return List.of();
                throw e;
            }
        });
        for (String version : versions)
            if (Integer.parseInt(version.substring(0, version.indexOf('.'))) < OLDEST_MAJOR_VERSION)
                throw new IndexUnavailable(
                        "Elasticsearch at %s has version %s; %d or later is needed"
                                .formatted(where, version, OLDEST_MAJOR_VERSION),
                        false);
    }

    /** Tells the index behind an alias from one that was made anew under that alias, but not from its rebuild. */
    String identity(String alias) {
        return elastic
                .ask("look up the index behind " + alias, client -> client.indices()
                        .getMapping(get -> get.index(alias))
                        .result())
                .entrySet()
                .stream()
                .map(index -> identity(index.getValue().mappings()).orElse(index.getKey()))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Optional<String> identity(TypeMapping mapping) {
        return Optional.ofNullable(mapping.meta().get("identity")).map(text -> text.to(String.class));
    }

    private boolean exists(String alias) {
        return elastic.ask("look for the index " + alias, client -> client.indices()
                .existsAlias(exists -> exists.name(alias))
                .value());
    }

    private void create(String alias) {
        String body = IndexDefinition.body(
                names.definitionOf(alias), alias, UUID.randomUUID().toString());
        elastic.ask("create the index " + alias, client -> {
            try {
                return client.indices()
                        .create(create ->
                                create.index(IndexNames.generation(alias, 1)).withJson(new StringReader(body)))
                        .acknowledged();
            } catch (ElasticsearchException e) {
                // another worker was faster
                if (ALREADY_THERE.equals(e.error().type())) return true;
                throw e;
            }
        });
    }

    private void expectOurs(String alias) {
        var mappings = elastic.ask(
                "read the definition of " + alias,
                client -> client.indices().getMapping(get -> get.index(alias)).result());
        mappings.forEach((index, record) -> {
            int definition = definition(record.mappings()).orElse(0);
            if (definition != IndexNames.DEFINITION)
                throw new IndexUnavailable(
                        "The index %s has definition %d and this program writes %d: reindex, or use the program that made it"
                                .formatted(index, definition, IndexNames.DEFINITION),
                        false);
        });
    }

    static Optional<Integer> definition(TypeMapping mapping) {
        return Optional.ofNullable(mapping.meta().get("definition")).map((JsonData number) -> number.to(Integer.class));
    }
}
