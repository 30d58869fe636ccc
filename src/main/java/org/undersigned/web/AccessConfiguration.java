package org.undersigned.web;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Who may do what: the rows of access.csv, the same rules whether or not people have to sign in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {
    /** Who sits at this machine, where nobody has to sign in. */
    private static final String LOCAL = "local";

    private static final String SIGNED_OUT = "/sign-in?out";

    @Bean
    PasswordEncoder passwords() {
        return Secrets.PASSWORDS;
    }

    @Bean
    UserDetailsService users(Accounts accounts) {
        return name -> accounts.find(name)
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Bean
    SignInWatch signInWatch(Audit audit) {
        return new SignInWatch(audit);
    }

    /** That a request comes from our own pages is seen to by {@link SameOrigin}; headers are those of {@link SafeHeaders}. */
    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, Access access, AccessSettings settings, Accounts accounts, SignInWatch watch) {
        http.csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(AccessConfiguration::rules)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(new Refusals()).accessDeniedHandler(new Refusals()))
                .addFilterBefore(new TokenSignIn(accounts), AnonymousAuthenticationFilter.class);
        if (access.isGuarded()) guarded(http, settings.oidc(), accounts, watch);
        else open(http);
        return http.build();
    }

    private static void guarded(HttpSecurity http, OidcSettings oidc, Accounts accounts, SignInWatch watch) {
        http.headers(headers ->
                        headers.defaultsDisabled().cacheControl(cache -> {}).httpStrictTransportSecurity(https -> {}))
                .addFilterBefore(watch, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SessionWatch(accounts), AnonymousAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .successHandler(watch.succeeded())
                        .failureHandler(watch.failed())
                        .permitAll())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SIGNED_OUT));
        if (!oidc.isOn()) return;
        OidcSignIn elsewhere = new OidcSignIn(oidc);
        elsewhere.addTo(http, watch);
        http.logout(out -> out.logoutSuccessHandler(elsewhere.out(SIGNED_OUT)));
    }

    private static void open(HttpSecurity http) {
        http.headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .anonymous(local -> local.principal(LOCAL).authorities(Role.ADMIN.authority()));
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
        for (AccessRule rule : AccessRule.all()) {
            var matching = rule.method()
                    .map(method -> requests.requestMatchers(HttpMethod.valueOf(method), rule.pattern()))
                    .orElseGet(() -> requests.requestMatchers(rule.pattern()));
            rule.role()
                    .map(AccessConfiguration::thoseWhoMay)
                    .ifPresentOrElse(matching::hasAnyAuthority, matching::permitAll);
        }
        requests.anyRequest().denyAll();
    }

    private static String[] thoseWhoMay(Role needed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.may(needed))
                .map(Role::authority)
                .toArray(String[]::new);
    }
}
