package org.undersigned.analysis;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/** The char filters by name. */
final class CharFilters {
    private static final Pattern BY_NUMBER = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    static Map<String, AnalysisProvider<CharFilterFactory>> byName() {
        return Map.of(
                "html_strip", (index, environment, name, settings) -> new Plain(name, htmlStrip(settings)),
                "mapping",
                        AnalysisPlugin.requiresAnalysisSettings(
                                (index, environment, name, settings) -> new Normalizing(name, mapping(settings))),
                "pattern_replace",
                        AnalysisPlugin.requiresAnalysisSettings((index, environment, name, settings) ->
                                new Normalizing(name, patternReplace(settings))));
    }

    private static UnaryOperator<Reader> htmlStrip(Settings settings) {
        Set<String> kept = Set.copyOf(settings.getAsList("escaped_tags"));
        return text -> new HTMLStripCharFilter(text, kept);
    }

    private static UnaryOperator<Reader> mapping(Settings settings) {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (String rule : given(settings.getAsList("mappings"), "mapping: [mappings] is missing")) {
            int arrow = rule.indexOf("=>");
            if (arrow < 0) throw new IllegalArgumentException("mapping: no [=>] in [" + rule + "]");
            map.add(
                    unescaped(rule.substring(0, arrow).strip()),
                    unescaped(rule.substring(arrow + 2).strip()));
        }
        NormalizeCharMap built = map.build();
        return text -> new MappingCharFilter(built, text);
    }

    private static UnaryOperator<Reader> patternReplace(Settings settings) {
        Pattern pattern = Patterns.required(settings, "pattern_replace");
        String replacement = settings.get("replacement", "");
        return text -> new PatternReplaceCharFilter(pattern, replacement, text);
    }

    private static List<String> given(List<String> list, String otherwise) {
        if (list.isEmpty()) throw new IllegalArgumentException(otherwise);
        return list;
    }

    /** Rules may name a character by its number, as for a space at the edge, which would be lost otherwise. */
    private static String unescaped(String written) {
        return BY_NUMBER
                .matcher(written)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                .translateEscapes();
    }

    private record Plain(String name, UnaryOperator<Reader> wrap) implements CharFilterFactory {
        @Override
        public Reader create(Reader text) {
            return wrap.apply(text);
        }
    }

    private record Normalizing(String name, UnaryOperator<Reader> wrap) implements NormalizingCharFilterFactory {
        @Override
        public Reader create(Reader text) {
            return wrap.apply(text);
        }
    }

    private CharFilters() {}
}
