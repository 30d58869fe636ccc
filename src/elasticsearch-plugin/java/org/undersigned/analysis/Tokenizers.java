package org.undersigned.analysis;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.classic.ClassicTokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.path.PathHierarchyTokenizer;
import org.apache.lucene.analysis.path.ReversePathHierarchyTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.pattern.SimplePatternSplitTokenizer;
import org.apache.lucene.analysis.pattern.SimplePatternTokenizer;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The tokenizers by name; {@code standard} is the server's own. */
final class Tokenizers {

    static Map<String, AnalysisProvider<TokenizerFactory>> byName() {
        return Map.ofEntries(
                entry("classic", of(settings -> ClassicTokenizer::new)),
                entry("edge_ngram", Tokenizers::edgeNGram),
                entry("keyword", of(settings -> () -> new KeywordTokenizer(settings.getAsInt("buffer_size", 256)))),
                entry("letter", of(settings -> LetterTokenizer::new)),
                entry("ngram", Tokenizers::nGram),
                entry("path_hierarchy", of(Tokenizers::pathHierarchy)),
                entry("pattern", of(Tokenizers::pattern)),
                entry("simple_pattern", of(s -> () -> new SimplePatternTokenizer(s.get("pattern", "")))),
                entry("simple_pattern_split", of(s -> () -> new SimplePatternSplitTokenizer(s.get("pattern", "")))),
                entry("thai", of(settings -> ThaiTokenizer::new)),
                entry("uax_url_email", of(settings -> UAX29URLEmailTokenizer::new)),
                entry("whitespace", of(settings -> WhitespaceTokenizer::new)));
    }

    private static AnalysisProvider<TokenizerFactory> of(Function<Settings, Supplier<Tokenizer>> from) {
        return (index, environment, name, settings) -> TokenizerFactory.newFactory(name, from.apply(settings));
    }

    private static TokenizerFactory edgeNGram(Object index, Object environment, String name, Settings settings) {
        Grams grams = Grams.from(settings);
        IntPredicate kept = TokenChars.from(settings);
        return TokenizerFactory.newFactory(name, () -> new EdgeNGramTokenizer(grams.min(), grams.max()) {
            @Override
            protected boolean isTokenChar(int codePoint) {
                return kept.test(codePoint);
            }
        });
    }

    private static TokenizerFactory nGram(IndexSettings index, Object environment, String name, Settings settings) {
        Grams grams = Grams.from(settings).within(index.getMaxNgramDiff());
        IntPredicate kept = TokenChars.from(settings);
        return TokenizerFactory.newFactory(name, () -> new NGramTokenizer(grams.min(), grams.max()) {
            @Override
            protected boolean isTokenChar(int codePoint) {
                return kept.test(codePoint);
            }
        });
    }

    private static Supplier<Tokenizer> pathHierarchy(Settings settings) {
        char delimiter = settings.get("delimiter", "/").charAt(0);
        char replacement =
                settings.get("replacement", String.valueOf(delimiter)).charAt(0);
        int bufferSize = settings.getAsInt("buffer_size", 1024);
        int skip = settings.getAsInt("skip", 0);
        return settings.getAsBoolean("reverse", false)
                ? () -> new ReversePathHierarchyTokenizer(bufferSize, delimiter, replacement, skip)
                : () -> new PathHierarchyTokenizer(bufferSize, delimiter, replacement, skip);
    }

    private static Supplier<Tokenizer> pattern(Settings settings) {
        Pattern pattern = Patterns.orDefault(settings, "\\W+");
        int group = settings.getAsInt("group", -1);
        return () -> new PatternTokenizer(pattern, group);
    }

    private Tokenizers() {}
}
