package org.undersigned.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** In which language the pages speak to a reader: the one chosen at their foot, or else what the browser asks for, or else English. */
@Component("localeResolver")
@ServerOnly
final class Languages implements LocaleResolver {
    /** Each but the first has its messages_xx.properties. */
    static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final String COOKIE = "undersigned-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    public List<Locale> offered() {
        return OFFERED;
    }

    /** As its speakers call it. */
    public String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    static Optional<Locale> find(@Nullable String tag) {
        return OFFERED.stream()
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return find(chosen == null ? null : chosen.getValue()).orElseGet(() -> asked(request));
    }

    private static Locale asked(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale best = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException notALanguage) {
            return Locale.ENGLISH;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response == null || locale == null) return;
        ResponseCookie cookie = ResponseCookie.from(COOKIE, locale.getLanguage())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
