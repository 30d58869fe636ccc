package org.undersigned.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch at the foot of every page. */
@Controller
@ServerOnly
final class LanguagePages {
    private final Languages languages;

    LanguagePages(Languages languages) {
        this.languages = languages;
    }

    /** Back to the page that was read, now in the other language. */
    @PostMapping("/language")
    ResponseEntity<Void> speak(@RequestParam String to, HttpServletRequest request, HttpServletResponse response) {
        Locale language = Languages.find(to).orElseThrow(() -> new WrongQuestion("wrong.language", to));
        languages.setLocale(request, response, language);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(page(request))
                .build();
    }

    /** Only the part of the address after the server's name is used, so that nobody is sent elsewhere. */
    private static URI page(HttpServletRequest request) {
        try {
            URI before = URI.create(
                    Optional.ofNullable(request.getHeader(HttpHeaders.REFERER)).orElse("/"));
            String path = Optional.ofNullable(before.getRawPath())
                    .filter(text -> text.matches("/(?:[^/\\\\].*)?"))
                    .orElse("/");
            return URI.create(before.getRawQuery() == null ? path : path + "?" + before.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return URI.create("/");
        }
    }
}
