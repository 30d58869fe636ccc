package org.undersigned.signatories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.undersigned.structure.Abbreviations;
import org.undersigned.structure.Signs;
import org.undersigned.structure.Texts;

/** Cuts of an entry at its separators. */
final class Cut {
    private static final Pattern HEAD_END =
            Pattern.compile("\\s*[,،，、|;]\\s*|\\s*:\\s+|\\s+[-–—―]+\\s+|\\s*[–—]\\s+|\\s+[–—]\\s*|" + Texts.TIGHT_DASH
                    + "|\\s*(?=[(（\\[])");
    private static final Pattern DASH =
            Pattern.compile("\\s*\\|\\s*|\\s+[-–—―]+\\s+|\\s*[–—]\\s+|\\s+[–—]\\s*|(?<=\\p{L})-\\s+|\\s+-(?=\\p{L})");
    /** A web or mail address behind the name, with the brackets or the dash that set it off. */
    private static final Pattern WEB = Pattern.compile(
            "(?i)\\s*[(\\[<,;:|–-]*\\s*(?:(?:https?://|www\\.)[^\\s)\\]>]+|[\\w.+-]+@[\\w-]+\\.[\\w.]+)\\s*[)\\]>]?");

    private static final Pattern NOTE_MARK = Pattern.compile("\\s*(?:\\*+|\\[\\d{1,3}]|[¹²³⁰-⁹†‡]+)$");
    /** "Castell Federation -which saw its accounts closed yesterday-". */
    private static final Pattern ASIDE = Pattern.compile("(?<=\\S{2})\\s+([-–—])\\s?\\p{Ll}[^-–—]{10,}\\1$");

    private static final Pattern LOOSE_END = Pattern.compile("(?:[\\s,;،؛、:|/]|\\s[-–—]+)+$");
    private static final Pattern KEEPS_STOP = Pattern.compile(
            "(?:\\b\\p{L}\\.\\s?\\p{L}{1,2}\\.|\\b" + Abbreviations.AT_END + "\\.|(?:^|\\s)\\p{Lu}\\.)$");
    private static final Pattern QUOTED = Pattern.compile("^[\"“«„]\\s*([^\"“”«»„]+?)\\s*[\"”»“]$");

    private static final Signs SEPARATORS = Signs.of(",،，、|;:-–—―(（[");
    private static final Signs DASHES = Signs.of("|-–—―");

    private Cut() {}

    /** The text before the first separator or bracket. */
    static String head(String text) {
        int from = SEPARATORS.spaceBeforeFirst(text);
        if (from < 0) return text;
        Matcher m = HEAD_END.matcher(text);
        while (m.find(from)) {
            if (m.start() > 0) return text.substring(0, m.start()).strip();
            if (m.end() >= text.length()) break;
            from = Math.max(m.end(), m.start() + 1);
        }
        return text;
    }

    /** Without closing commas and stops, footnote marks and quotes around all of it. */
    static String clean(String text) {
        String s = withoutAddress(Texts.squash(text));
        if (!endsInWord(s)) s = withoutEnd(s);
        Matcher quoted = QUOTED.matcher(s);
        return (quoted.matches() ? quoted.group(1) : s).strip();
    }

    private static String withoutEnd(String text) {
        String s = NOTE_MARK.matcher(ASIDE.matcher(text).replaceAll("")).replaceAll("");
        s = LOOSE_END.matcher(s).replaceAll("");
        return s.endsWith(".") && !KEEPS_STOP.matcher(s).find() ? s.substring(0, s.length() - 1) : s;
    }

    /** A small figure set high is the mark of a note. */
    private static boolean endsInWord(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return Character.isLetterOrDigit(last) && (last < '\u2070' || last > '\u2079');
    }

    private static String withoutAddress(String text) {
        if (text.indexOf('@') < 0 && !text.contains("www.") && !text.contains("://")) return text;
        String bare = WEB.matcher(text).replaceAll("").strip();
        return bare.isEmpty() ? text : bare;
    }

    static List<String> atDashes(String text) {
        if (!DASHES.in(text)) return text.isBlank() ? List.of() : List.of(text.strip());
        List<String> parts = new ArrayList<>();
        for (String part : DASH.split(text)) if (!part.isBlank()) parts.add(part.strip());
        return parts;
    }

    /** A text and the brackets that close it, nested ones inside. */
    record Bracket(String rest, String inside) {}

    static Optional<Bracket> lastBracket(String text) {
        if (text.isEmpty() || ")]）］".indexOf(text.charAt(text.length() - 1)) < 0) return Optional.empty();
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (")]）］".indexOf(c) >= 0) depth++;
            if ("([（［".indexOf(c) >= 0 && --depth == 0) {
                String rest = text.substring(0, i).strip();
                return rest.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Bracket(
                                rest, text.substring(i + 1, text.length() - 1).strip()));
            }
        }
        return Optional.empty();
    }
}
