package org.undersigned.analysis;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/**
 * A token filter as its settings describe it. Settings are read when the index is made, so that a wrong one is refused
 * there and not at the first document. {@code normalize} is what a keyword normalizer gets; only filters that work
 * character by character allow it, the same ones as in a full distribution.
 */
record Filter(String name, UnaryOperator<TokenStream> create, UnaryOperator<TokenStream> normalize)
        implements TokenFilterFactory {

    /** For analyzers only. */
    static AnalysisProvider<TokenFilterFactory> of(Function<Settings, UnaryOperator<TokenStream>> from) {
        return (index, environment, name, settings) -> new Filter(name, from.apply(settings), tokens -> tokens);
    }

    /** For analyzers only, and without meaning unless it is given settings. */
    static AnalysisProvider<TokenFilterFactory> configured(Function<Settings, UnaryOperator<TokenStream>> from) {
        return AnalysisPlugin.requiresAnalysisSettings(of(from));
    }

    /** For analyzers and for keyword normalizers. */
    static AnalysisProvider<TokenFilterFactory> normalizing(Function<Settings, UnaryOperator<TokenStream>> from) {
        return normalizing(from, from);
    }

    static AnalysisProvider<TokenFilterFactory> normalizing(
            Function<Settings, UnaryOperator<TokenStream>> from,
            Function<Settings, UnaryOperator<TokenStream>> whenNormalizing) {
        return (index, environment, name, settings) ->
                new Normalizing(name, from.apply(settings), whenNormalizing.apply(settings));
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return create.apply(tokens);
    }

    @Override
    public TokenStream normalize(TokenStream tokens) {
        return normalize.apply(tokens);
    }
}
