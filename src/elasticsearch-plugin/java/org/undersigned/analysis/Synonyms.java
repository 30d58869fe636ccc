package org.undersigned.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/**
 * The {@code synonym} and {@code synonym_graph} filters with rules in the settings. The rules are read with what stands
 * before the filter in its chain, so that a rule meets the tokens it will see.
 */
record Synonyms(String name, Settings settings, boolean graph) implements TokenFilterFactory {

    static AnalysisProvider<TokenFilterFactory> graph(boolean graph) {
        return AnalysisPlugin.requiresAnalysisSettings((index, environment, name, settings) -> {
            if (settings.getAsList("synonyms").isEmpty())
                throw new IllegalArgumentException(name + ": [synonyms] is missing");
            return new Synonyms(name, settings, graph);
        });
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        throw new IllegalStateException(name + " is only usable in a chain");
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> before,
            Function<String, TokenFilterFactory> others) {
        SynonymMap rules = rules(new CustomAnalyzer(
                tokenizer,
                charFilters.toArray(CharFilterFactory[]::new),
                before.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new)));
        UnaryOperator<TokenStream> replace =
                tokens -> rules.fst == null ? tokens : new SynonymGraphFilter(tokens, rules, false);
        return new Filter(
                name, graph ? replace : tokens -> new FlattenGraphFilter(replace.apply(tokens)), tokens -> tokens);
    }

    private SynonymMap rules(Analyzer analyzer) {
        try (analyzer) {
            SolrSynonymParser parser = new SolrSynonymParser(true, settings.getAsBoolean("expand", true), analyzer);
            parser.parse(new StringReader(String.join("\n", settings.getAsList("synonyms"))));
            return parser.build();
        } catch (IOException | ParseException unreadable) {
            throw new IllegalArgumentException(name + ": failed to read [synonyms]", unreadable);
        }
    }
}
