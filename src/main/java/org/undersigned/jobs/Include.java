package org.undersigned.jobs;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/** Patterns of file names, as *-fr.pdf: a path fits when it, or its last part, fits one of them, or when there is none. */
record Include(List<PathMatcher> patterns) {
    static Include of(List<String> globs) {
        return new Include(globs.stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList());
    }

    boolean fits(String path) {
        if (patterns.isEmpty()) return true;
        Path given = Path.of(path);
        Path name = given.getFileName();
        return patterns.stream().anyMatch(pattern -> pattern.matches(given) || name != null && pattern.matches(name));
    }
}
