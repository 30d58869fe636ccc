package org.undersigned.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;

/** A {@link Filter} that keyword normalizers accept: they ask for this type. */
record Normalizing(String name, UnaryOperator<TokenStream> create, UnaryOperator<TokenStream> normalize)
        implements NormalizingTokenFilterFactory {

    @Override
    public TokenStream create(TokenStream tokens) {
        return create.apply(tokens);
    }

    @Override
    public TokenStream normalize(TokenStream tokens) {
        return normalize.apply(tokens);
    }
}
