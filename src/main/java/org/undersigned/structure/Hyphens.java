package org.undersigned.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the hyphen at the end of a line belongs to the word: as the same document prints it elsewhere. */
final class Hyphens {
    private static final Pattern HYPHENED = Pattern.compile("(?U)\\p{L}+(?:-\\p{L}+)+");
    private static final Pattern LAST_PART = Pattern.compile("(?U)(\\p{L}+(?:-\\p{L}+)*)[-‐¬]$");
    private static final Pattern FIRST_PART = Pattern.compile("(?U)^(\\p{L}+)");

    private final Set<String> kept = new HashSet<>();

    Hyphens(List<TextLine> lines) {
        for (TextLine line : lines) {
            if (line.text().indexOf('-') < 0) continue;
            Matcher m = HYPHENED.matcher(line.text());
            while (m.find()) kept.add(key(m.group()));
        }
    }

    /** Joins the second line to the first, with the hyphen, without it, or with a space. */
    void join(StringBuilder before, String after) {
        String end = before.substring(Math.max(0, before.length() - 40));
        if (Wraps.isHyphenated(end, after)) {
            if (!keeps(end, after)) before.setLength(before.length() - 1);
        } else if (before.length() > 0 && !endsInJoint(end, after)) before.append(' ');
        before.append(after);
    }

    /** "Marxist-" and "Leninister": before a capital the hyphen stays, and no space follows. */
    private static boolean endsInJoint(String end, String after) {
        boolean hyphen = end.length() > 2 && end.endsWith("-") && Character.isLetter(end.charAt(end.length() - 2));
        boolean joint = hyphen && !after.isEmpty() && Character.isLetter(after.charAt(0));
        boolean cjk = !after.isEmpty() && Script.isCjk(end.charAt(end.length() - 1)) && Script.isCjk(after.charAt(0));
        return joint || cjk;
    }

    private boolean keeps(String end, String after) {
        Matcher last = LAST_PART.matcher(end);
        Matcher first = FIRST_PART.matcher(after);
        return last.find() && first.find() && kept.contains(key(last.group(1) + "-" + first.group(1)));
    }

    /** Inflections aside. */
    private static String key(String word) {
        String folded = Wording.fold(word);
        return folded.length() > 8 ? folded.substring(0, folded.length() - 2) : folded;
    }
}
