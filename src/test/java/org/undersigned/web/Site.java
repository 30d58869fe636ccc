package org.undersigned.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.undersigned.intake.Store;
import org.undersigned.jobs.JobSettings;
import org.undersigned.organisations.AuthorityFile;
import org.undersigned.organisations.InMemoryAuthority;

/** The real pages on a real port, over a made-up archive. */
final class Site implements AutoCloseable {
    final FakeCatalogue catalogue;
    final FakeRunBook runs;
    final FakeScans scans;
    final FakeAudit audit;
    final InMemoryAuthority authority;
    final RunStreams streams;
    final FakeJobBook jobs;
    private final ConfigurableApplicationContext context;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private Site(ConfigurableApplicationContext context) {
        this.context = context;
        this.catalogue = context.getBean(FakeCatalogue.class);
        this.runs = context.getBean(FakeRunBook.class);
        this.scans = context.getBean(FakeScans.class);
        this.audit = context.getBean(FakeAudit.class);
        this.jobs = context.getBean(FakeJobBook.class);
        this.streams = context.getBean(RunStreams.class);
        this.authority = (InMemoryAuthority) context.getBean(AuthorityFile.class);
        this.port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /** To whoever sits at this machine. */
    static Site open(Path store) {
        return open(store, new FakeAccounts());
    }

    static Site open(Path store, FakeAccounts accounts, String... settings) {
        return new Site(new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("accounts", accounts);
                    context.getBeanFactory().registerSingleton("store", new Store(store));
                    context.getBeanFactory()
                            .registerSingleton("settings", new JobSettings(store, 1, 1, 1, Path.of("jobs")));
                })
                .run(arguments(settings)));
    }

    static String[] arguments(String... settings) {
        return Stream.concat(
                        Stream.of(settings),
                        Stream.of(
                                "--server.port=0",
                                "--server.shutdown=immediate",
                                "--undersigned.embedded.enabled=false",
                                "--spring.autoconfigure.exclude="
                                        + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                                        + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                                        + "org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration,"
                                        + "org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration"))
                .toArray(String[]::new);
    }

    /** No stereotype: the program's own scan must not find it. */
    @ComponentScan(
            basePackageClasses = Site.class,
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {
                                IndexedCatalogue.class,
                                LedgerRunBook.class,
                                WrittenJobs.class,
                                StoredScans.class,
                                StoredAccounts.class,
                                StoredAudit.class,
                                BackgroundAmending.class,
                                RunningReception.class
                            }))
    static class Wiring extends Stand {
        @Bean
        FakeCatalogue catalogue() {
            return new FakeCatalogue();
        }
    }

    /** What stands for all but the index. */
    @EnableAutoConfiguration
    static class Stand {
        /** A server that cuts off what goes on for a second, where nothing else is said: tests do not wait for the usual half minute. */
        @Bean
        TomcatConnectorCustomizer impatient() {
            return connector -> connector.setAsyncTimeout(1_000);
        }

        @Bean
        FakeRunBook runBook() {
            return new FakeRunBook();
        }

        @Bean
        FakeJobBook jobBook() {
            return new FakeJobBook();
        }

        @Bean
        FakeScans scans() {
            return new FakeScans();
        }

        @Bean
        FakeAudit audit() {
            return new FakeAudit();
        }

        @Bean
        FakeReception reception() {
            return new FakeReception();
        }

        @Bean
        Amending amending() {
            return decision -> Objects.requireNonNull(decision.get());
        }

        @Bean
        AuthorityFile authority() {
            return new InMemoryAuthority();
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Every address that a controller answers, with its method. */
    Stream<String> routes() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapped -> mapped.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(pattern -> methods(mapping).map(method -> method + " " + pattern)));
    }

    /** What says nothing about methods answers all of them. */
    private static Stream<String> methods(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().isEmpty()
                ? Stream.of("GET", "POST")
                : mapping.getMethodsCondition().getMethods().stream().map(Enum::name);
    }

    /** Those of which nobody gets as many as they want. */
    Stream<String> costly() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Costly.class))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)));
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the site does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
