package org.undersigned.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds the indices anew beside those in use and puts them in their place in one step, so that searching never stops. What is
 * being built has aliases of its own: they are how a rebuild that was killed is found again and gone on with.
 */
public final class IndexRebuild {
    private static final Logger log = LoggerFactory.getLogger(IndexRebuild.class);
    private static final String BUILDING = "building-";

    private final Elastic elastic;
    private final IndexNames inUse;
    private final IndexNames building;
    private final IndexKeeper keeper;
    private final StatementIndex beside;
    private final StatementIndex used;
    private final Compaction compaction;

    public IndexRebuild(ElasticsearchClient client, JsonMapper json, SearchSettings settings) {
        this.elastic = new Elastic(client, settings.where(), Backoff.patient());
        this.inUse = settings.names();
        SearchSettings besideSettings = settings.withPrefix(settings.prefix() + BUILDING);
        this.building = besideSettings.names();
        this.keeper = new IndexKeeper(elastic, settings);
        this.compaction = new Compaction(elastic);
        this.used = new StatementIndex(client, json, settings);
        this.beside = new StatementIndex(client, json, besideSettings);
    }

    /**
     * Creates what is to be built.
     *
     * @return whether a rebuild that was stopped is gone on with
     */
    public boolean begin() {
        if (isUnderWay()) return true;
        dropWhatIsLeft();
        String identity = behind(inUse.statements()).isEmpty()
                ? UUID.randomUUID().toString()
                : keeper.identity(inUse.statements());
        for (int i = 0; i < inUse.all().size(); i++)
            create(inUse.all().get(i), building.all().get(i), identity);
        return false;
    }

    /** The indices that are being built, to be written to as those in use are. */
    public StatementIndex beside() {
        return beside;
    }

    /** What everybody reads and writes: before the swap the old indices, after it the new ones. */
    public StatementIndex inUse() {
        return used;
    }

    /** Which of these records are not in the index that is being built. */
    public List<String> missing(List<String> records) {
        if (records.isEmpty()) return List.of();
        Set<String> there = new HashSet<>();
        elastic
                .ask(
                        "look what is built already",
                        client -> client.mget(
                                get -> get.index(building.statements())
                                        .ids(records)
                                        .source(s -> s.fetch(false)),
                                Void.class))
                .docs()
                .stream()
                .filter(MultiGetResponseItem::isResult)
                .map(MultiGetResponseItem::result)
                .filter(found -> found.found())
                .forEach(found -> there.add(found.id()));
        return records.stream().filter(record -> !there.contains(record)).toList();
    }

    /** From the next request on everybody reads and writes what was built; what was in use before is deleted. */
    public void swap() {
        List<Action> actions = new ArrayList<>();
        Set<String> old = new TreeSet<>();
        for (int i = 0; i < inUse.all().size(); i++) {
            String alias = inUse.all().get(i);
            String buildingAlias = building.all().get(i);
            for (String index : behind(alias)) {
                actions.add(Action.of(a -> a.remove(r -> r.index(index).alias(alias))));
                old.add(index);
            }
            for (String index : behind(buildingAlias)) {
                actions.add(
                        Action.of(a -> a.add(r -> r.index(index).alias(alias).isWriteIndex(true))));
                actions.add(Action.of(a -> a.remove(r -> r.index(index).alias(buildingAlias))));
            }
        }
        beside.refresh();
        elastic.ask("swap its aliases", client -> client.indices().updateAliases(update -> update.actions(actions)));
        log.info("swapped old={} aliases={}", old, inUse.all());
        drop(old);
        compaction.inFull(inUse.all());
    }

    private boolean isUnderWay() {
        return building.all().stream().allMatch(alias -> {
            Set<String> indices = behind(alias);
            return indices.size() == 1 && definition(indices.iterator().next()) == IndexNames.DEFINITION;
        });
    }

    private int definition(String index) {
        return elastic
                .ask("read the definition of " + index, client -> client.indices()
                        .getMapping(get -> get.index(index))
                        .result())
                .values()
                .stream()
                .flatMap(record -> IndexKeeper.definition(record.mappings()).stream())
                .findFirst()
                .orElse(0);
    }

    private Set<String> behind(String alias) {
        return elastic.ask("look for the index " + alias, client -> {
            boolean there =
                    client.indices().existsAlias(exists -> exists.name(alias)).value();
            return there
                    ? client.indices().getAlias(get -> get.name(alias)).result().keySet()
                    : Set.of();
        });
    }

    /** Of a rebuild that was broken off: what it had begun, or what it had swapped and not deleted any more. */
    private void dropWhatIsLeft() {
        for (String alias : inUse.all()) {
            Set<String> left = new TreeSet<>(generations(alias));
            left.removeAll(behind(alias));
            drop(left);
        }
    }

    private void create(String alias, String buildingAlias, String identity) {
        String index = IndexNames.generation(alias, lastGeneration(alias) + 1);
        String body = IndexDefinition.body(inUse.definitionOf(alias), buildingAlias, identity);
        elastic.ask("create the index " + index, client -> {
            boolean there = client.indices()
                    .exists(exists -> exists.index(index))
                    .value(); // the answer to an earlier try was lost
            return there
                    || client.indices()
                            .create(create -> create.index(index).withJson(new StringReader(body)))
                            .acknowledged();
        });
    }

    private int lastGeneration(String alias) {
        return generations(alias).stream()
                .map(name -> name.substring(name.lastIndexOf('-') + 1))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /** Of any definition, in use or not; what else is named nearly so is not ours. */
    private Set<String> generations(String alias) {
        Set<String> names = elastic.ask("list the indices of " + alias, client -> client.indices()
                .get(get -> get.index(alias + "-v*").allowNoIndices(true))
                .result()
                .keySet());
        return names.stream()
                .filter(name -> name.substring(alias.length()).matches("-v\\d+-\\d{1,9}"))
                .collect(Collectors.toSet());
    }

    /** Those that have gone already were deleted by an earlier try. */
    private void drop(Set<String> indices) {
        if (indices.isEmpty()) return;
        elastic.ask("delete " + indices.stream().collect(Collectors.joining(", ")), client -> client.indices()
                .delete(delete -> delete.index(List.copyOf(indices)).ignoreUnavailable(true)));
    }
}
