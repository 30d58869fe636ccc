package org.undersigned.analysis;

import static java.util.Map.entry;
import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;
import static org.undersigned.analysis.Filter.configured;
import static org.undersigned.analysis.Filter.normalizing;
import static org.undersigned.analysis.Filter.of;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.classic.ClassicFilter;
import org.apache.lucene.analysis.commongrams.CommonGramsFilter;
import org.apache.lucene.analysis.commongrams.CommonGramsQueryFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.FingerprintFilter;
import org.apache.lucene.analysis.miscellaneous.KeepWordFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.no.NorwegianNormalizationFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The token filters by name; {@code stop}, {@code shingle} and {@code hunspell} are the server's own. */
final class TokenFilters {

    static Map<String, AnalysisProvider<TokenFilterFactory>> byName() {
        Map<String, AnalysisProvider<TokenFilterFactory>> filters = new LinkedHashMap<>(characters());
        filters.putAll(words());
        filters.putAll(parts());
        filters.putAll(choosing());
        return filters;
    }

    /** Character by character: these also serve keyword normalizers. */
    private static Map<String, AnalysisProvider<TokenFilterFactory>> characters() {
        return Map.ofEntries(
                entry("arabic_normalization", normalizing(s -> ArabicNormalizationFilter::new)),
                entry("asciifolding", normalizing(TokenFilters::asciiFolding, s -> ASCIIFoldingFilter::new)),
                entry("bengali_normalization", normalizing(s -> BengaliNormalizationFilter::new)),
                entry("cjk_width", normalizing(s -> CJKWidthFilter::new)),
                entry("decimal_digit", normalizing(s -> DecimalDigitFilter::new)),
                entry("elision", requiresAnalysisSettings(normalizing(TokenFilters::elision))),
                entry("german_normalization", normalizing(s -> GermanNormalizationFilter::new)),
                entry("hindi_normalization", normalizing(s -> HindiNormalizationFilter::new)),
                entry("indic_normalization", normalizing(s -> IndicNormalizationFilter::new)),
                entry("lowercase", normalizing(TokenFilters::lowercase)),
                entry("norwegian_normalization", normalizing(s -> NorwegianNormalizationFilter::new)),
                entry("pattern_replace", requiresAnalysisSettings(normalizing(TokenFilters::patternReplace))),
                entry("persian_normalization", normalizing(s -> PersianNormalizationFilter::new)),
                entry("scandinavian_folding", normalizing(s -> ScandinavianFoldingFilter::new)),
                entry("scandinavian_normalization", normalizing(s -> ScandinavianNormalizationFilter::new)),
                entry("serbian_normalization", normalizing(s -> SerbianNormalizationFilter::new)),
                entry("sorani_normalization", normalizing(s -> SoraniNormalizationFilter::new)),
                entry("trim", normalizing(s -> TrimFilter::new)),
                entry("uppercase", normalizing(s -> UpperCaseFilter::new)));
    }

    /** Whole words: stems, cut-offs, synonyms. */
    private static Map<String, AnalysisProvider<TokenFilterFactory>> words() {
        return Map.ofEntries(
                entry("apostrophe", of(s -> ApostropheFilter::new)),
                entry("classic", of(s -> ClassicFilter::new)),
                entry("fingerprint", of(TokenFilters::fingerprint)),
                entry("flatten_graph", of(s -> FlattenGraphFilter::new)),
                entry("kstem", of(s -> KStemFilter::new)),
                entry("porter_stem", of(s -> PorterStemFilter::new)),
                entry("reverse", of(s -> ReverseStringFilter::new)),
                entry("snowball", of(s -> Stemmers.snowball(s.get("language", "English")))),
                entry("stemmer", of(s -> Stemmers.of(s.get("language", s.get("name", "porter"))))),
                entry("stemmer_override", configured(TokenFilters::stemmerOverride)),
                entry("synonym", Synonyms.graph(false)),
                entry("synonym_graph", Synonyms.graph(true)),
                entry("truncate", of(s -> in -> new TruncateTokenFilter(in, s.getAsInt("length", 10)))));
    }

    /** Several tokens out of one, or one out of several. */
    private static Map<String, AnalysisProvider<TokenFilterFactory>> parts() {
        return Map.ofEntries(
                entry("cjk_bigram", of(TokenFilters::cjkBigram)),
                entry("common_grams", configured(TokenFilters::commonGrams)),
                entry("edge_ngram", of(TokenFilters::edgeNGram)),
                entry("keyword_repeat", of(s -> KeywordRepeatFilter::new)),
                entry(
                        "ngram",
                        (index, environment, name, s) ->
                                new Filter(name, nGram(s, Grams.from(s).within(index.getMaxNgramDiff())), in -> in)),
                entry("pattern_capture", configured(TokenFilters::patternCapture)),
                entry("word_delimiter_graph", of(WordDelimiter::graph)));
    }

    /** Which tokens stay, and which are marked. */
    private static Map<String, AnalysisProvider<TokenFilterFactory>> choosing() {
        return Map.ofEntries(
                entry("keep", configured(TokenFilters::keepWords)),
                entry("keep_types", configured(TokenFilters::keepTypes)),
                entry("keyword_marker", configured(TokenFilters::keywordMarker)),
                entry(
                        "length",
                        of(s -> in ->
                                new LengthFilter(in, s.getAsInt("min", 0), s.getAsInt("max", Integer.MAX_VALUE)))),
                entry(
                        "limit",
                        of(s -> in -> new LimitTokenCountFilter(
                                in, s.getAsInt("max_token_count", 1), s.getAsBoolean("consume_all_tokens", false)))),
                entry("remove_duplicates", of(s -> RemoveDuplicatesTokenFilter::new)),
                entry("unique", of(s -> in -> new UniqueTokens(in, s.getAsBoolean("only_on_same_position", false)))));
    }

    private static UnaryOperator<TokenStream> asciiFolding(Settings settings) {
        boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
        return tokens -> new ASCIIFoldingFilter(tokens, preserveOriginal);
    }

    private static UnaryOperator<TokenStream> lowercase(Settings settings) {
        String language = settings.get("language", "");
        return switch (language) {
            case "" -> LowerCaseFilter::new;
            case "greek" -> GreekLowerCaseFilter::new;
            case "irish" -> IrishLowerCaseFilter::new;
            case "turkish" -> TurkishLowerCaseFilter::new;
            default -> throw new IllegalArgumentException("lowercase: unknown language [" + language + "]");
        };
    }

    private static UnaryOperator<TokenStream> elision(Settings settings) {
        CharArraySet articles = words(settings, "articles", settings.getAsBoolean("articles_case", false));
        return tokens -> new ElisionFilter(tokens, articles);
    }

    private static UnaryOperator<TokenStream> patternReplace(Settings settings) {
        Pattern pattern = Patterns.required(settings, "pattern_replace");
        String replacement = settings.get("replacement", "");
        boolean all = settings.getAsBoolean("all", true);
        return tokens -> new PatternReplaceFilter(tokens, pattern, replacement, all);
    }

    private static UnaryOperator<TokenStream> patternCapture(Settings settings) {
        Pattern[] patterns =
                required(settings, "patterns").stream().map(Pattern::compile).toArray(Pattern[]::new);
        boolean preserveOriginal = settings.getAsBoolean("preserve_original", true);
        return tokens -> new PatternCaptureGroupTokenFilter(tokens, preserveOriginal, patterns);
    }

    private static UnaryOperator<TokenStream> fingerprint(Settings settings) {
        int longest = settings.getAsInt("max_output_size", FingerprintFilter.DEFAULT_MAX_OUTPUT_TOKEN_SIZE);
        char separator = settings.get("separator", " ").charAt(0);
        return tokens -> new FingerprintFilter(tokens, longest, separator);
    }

    private static UnaryOperator<TokenStream> stemmerOverride(Settings settings) {
        StemmerOverrideFilter.Builder rules = new StemmerOverrideFilter.Builder(false);
        for (String rule : required(settings, "rules")) {
            String[] sides = rule.split("=>", -1);
            if (sides.length != 2) throw new IllegalArgumentException("stemmer_override: bad rule [" + rule + "]");
            for (String word : sides[0].split(",")) rules.add(word.strip(), sides[1].strip());
        }
        try {
            StemmerOverrideFilter.StemmerOverrideMap built = rules.build();
            return tokens -> new StemmerOverrideFilter(tokens, built);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static UnaryOperator<TokenStream> cjkBigram(Settings settings) {
        Map<String, Integer> flags = Map.of(
                "han", CJKBigramFilter.HAN,
                "hiragana", CJKBigramFilter.HIRAGANA,
                "katakana", CJKBigramFilter.KATAKANA,
                "hangul", CJKBigramFilter.HANGUL);
        Set<String> ignored = Set.copyOf(settings.getAsList("ignored_scripts"));
        int scripts = flags.entrySet().stream()
                .filter(flag -> !ignored.contains(flag.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        boolean unigrams = settings.getAsBoolean("output_unigrams", false);
        return tokens -> new CJKBigramFilter(tokens, scripts, unigrams);
    }

    private static UnaryOperator<TokenStream> commonGrams(Settings settings) {
        CharArraySet common = words(settings, "common_words", settings.getAsBoolean("ignore_case", false));
        boolean forQueries = settings.getAsBoolean("query_mode", false);
        return tokens -> forQueries
                ? new CommonGramsQueryFilter(new CommonGramsFilter(tokens, common))
                : new CommonGramsFilter(tokens, common);
    }

    private static UnaryOperator<TokenStream> edgeNGram(Settings settings) {
        Grams grams = Grams.from(settings);
        boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
        return tokens -> new EdgeNGramTokenFilter(tokens, grams.min(), grams.max(), preserveOriginal);
    }

    private static UnaryOperator<TokenStream> nGram(Settings settings, Grams grams) {
        boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
        return tokens -> new NGramTokenFilter(tokens, grams.min(), grams.max(), preserveOriginal);
    }

    private static UnaryOperator<TokenStream> keepWords(Settings settings) {
        CharArraySet kept = words(settings, "keep_words", settings.getAsBoolean("keep_words_case", false));
        return tokens -> new KeepWordFilter(tokens, kept);
    }

    private static UnaryOperator<TokenStream> keepTypes(Settings settings) {
        Set<String> types = Set.copyOf(required(settings, "types"));
        boolean include = "include".equals(settings.get("mode", "include"));
        return tokens -> new TypeTokenFilter(tokens, types, include);
    }

    private static UnaryOperator<TokenStream> keywordMarker(Settings settings) {
        String pattern = settings.get("keywords_pattern");
        if (pattern != null) {
            Pattern keywords = Pattern.compile(pattern);
            return tokens -> new PatternKeywordMarkerFilter(tokens, keywords);
        }
        CharArraySet keywords = words(settings, "keywords", settings.getAsBoolean("ignore_case", false));
        return tokens -> new SetKeywordMarkerFilter(tokens, keywords);
    }

    private static CharArraySet words(Settings settings, String key, boolean ignoreCase) {
        return new CharArraySet(required(settings, key), ignoreCase);
    }

    private static List<String> required(Settings settings, String key) {
        List<String> list = settings.getAsList(key);
        if (list.isEmpty()) throw new IllegalArgumentException("[" + key + "] is missing");
        return list;
    }

    private TokenFilters() {}
}
