package org.undersigned.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts the costly calls before they cost anything, and refuses those that are too many. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(LimitSettings.class)
class Limits implements WebMvcConfigurer, HandlerInterceptor {
    private final Map<Costly.Kind, Allowances> allowances = new EnumMap<>(Costly.Kind.class);

    Limits(LimitSettings settings) {
        Duration minute = Duration.ofMinutes(1);
        allowances.put(Costly.Kind.SEARCH, new Allowances(settings.searchesPerMinute(), minute));
        allowances.put(Costly.Kind.EXPORT, new Allowances(settings.exportsPerHour(), Duration.ofHours(1)));
        allowances.put(Costly.Kind.DELIVERY, new Allowances(settings.deliveriesPerMinute(), minute));
        allowances.put(Costly.Kind.RECONCILIATION, new Allowances(settings.reconciliationsPerMinute(), minute));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // an answer that is streamed comes by here once more when it has ended
        if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod method))
            return true;
        Costly costly = method.getMethodAnnotation(Costly.class);
        if (costly == null) return true;
        Duration wait = Objects.requireNonNull(allowances.get(costly.value())).wait(who(request));
        if (!wait.isZero()) throw new TooBusy(costly.value().sentence, wait);
        return true;
    }

    /** Somebody has the same allowance wherever they come from; a proxy must tell where those come from who are nobody. */
    private static String who(HttpServletRequest request) {
        return request.getUserPrincipal() == null || request.getRemoteUser() == null
                ? "address " + request.getRemoteAddr()
                : "account " + request.getRemoteUser();
    }
}
