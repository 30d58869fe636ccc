package org.undersigned.ocr;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Plain text with marks for headings, lists, links and tables, as campaign sites keep their pages; read by commonmark. */
final class Markdown {
    static final String TYPE = "text/markdown";

    /** The rule below the titles of a table, a link, two stars around a word, a heading: signs that nobody writes in a letter. */
    private static final Pattern TELLING = Pattern.compile("(?m)^\\|?[ ]*:?-{3,}:?[ ]*\\|[-:| ]*$"
            + "|\\[[^\\[\\]\\n]+]\\((?:https?://|mailto:|/|#)[^)\\s]*\\)"
            + "|\\*\\*\\p{L}[^*\\n]*\\S\\*\\*"
            + "|^#{1,6} \\p{L}");

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    /** A list may have one name a line and no other mark: every line stays one. */
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).softbreak("<br>\n").build();

    private Markdown() {}

    static boolean isIn(String text) {
        return TELLING.matcher(text).find();
    }

    static String html(String text) {
        return HTML.render(PARSER.parse(text));
    }
}
