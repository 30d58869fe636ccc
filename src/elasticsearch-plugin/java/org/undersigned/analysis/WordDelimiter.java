package org.undersigned.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;

/** The {@code word_delimiter_graph} filter: its many switches, with the defaults of a full distribution. */
final class WordDelimiter {

    static UnaryOperator<TokenStream> graph(Settings settings) {
        int flags =
                flags(settings) | flag(settings, "ignore_keywords", false, WordDelimiterGraphFilter.IGNORE_KEYWORDS);
        boolean adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
        CharArraySet whole = protectedWords(settings);
        return tokens -> new WordDelimiterGraphFilter(
                tokens, adjustOffsets, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, whole);
    }

    private static int flags(Settings settings) {
        if (!settings.getAsList("type_table").isEmpty())
            throw new IllegalArgumentException(
                    "word_delimiter_graph: [type_table] is not offered by the embedded server");
        return flag(settings, "generate_word_parts", true, WordDelimiterGraphFilter.GENERATE_WORD_PARTS)
                | flag(settings, "generate_number_parts", true, WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS)
                | flag(settings, "catenate_words", false, WordDelimiterGraphFilter.CATENATE_WORDS)
                | flag(settings, "catenate_numbers", false, WordDelimiterGraphFilter.CATENATE_NUMBERS)
                | flag(settings, "catenate_all", false, WordDelimiterGraphFilter.CATENATE_ALL)
                | flag(settings, "split_on_case_change", true, WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE)
                | flag(settings, "split_on_numerics", true, WordDelimiterGraphFilter.SPLIT_ON_NUMERICS)
                | flag(settings, "preserve_original", false, WordDelimiterGraphFilter.PRESERVE_ORIGINAL)
                | flag(settings, "stem_english_possessive", true, WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE);
    }

    private static int flag(Settings settings, String key, boolean byDefault, int bit) {
        return settings.getAsBoolean(key, byDefault) ? bit : 0;
    }

    private static CharArraySet protectedWords(Settings settings) {
        return new CharArraySet(settings.getAsList("protected_words"), false);
    }

    private WordDelimiter() {}
}
