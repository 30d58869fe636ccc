package org.undersigned.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Before any bean is made: what has no address configured is started on the data folder, and its address configured.
 * What has one is used, after a look whether it can be.
 */
final class StartsWhatIsNotConfigured implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String DATA = "undersigned.data";
    private static final String DATABASE = "spring.datasource";
    private static final String ELASTICSEARCH = "undersigned.elasticsearch.uris";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (isConfigured(environment, DATABASE + ".url")) PostgresCheck.expectUsable(configuredDatabase(environment));
        Set<Need> needs = needs(environment);
        if (needs.isEmpty()) return;
        Running running = EmbeddedServices.start(
                Path.of(environment.getProperty(DATA, "./data")),
                needs,
                settings(environment).elasticsearchHeapMegabytes());
        environment.getPropertySources().addFirst(new MapPropertySource("embedded services", addresses(running)));
        leaveAfterTheBeans(context, running);
    }

    /**
     * The first bean to be registered for destruction is destroyed last, so that the servers outlive all that talk to
     * them. The handler is for a program that ends before its context is complete.
     */
    private static void leaveAfterTheBeans(ConfigurableApplicationContext context, Running running) {
        if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry beans)
            beans.registerDisposableBean("embeddedServices", running::close);
        SpringApplication.getShutdownHandlers().add(running::close);
    }

    private static Set<Need> needs(ConfigurableEnvironment environment) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        if (!settings(environment).enabled()) return needs;
        if (!isConfigured(environment, DATABASE + ".url")) needs.add(Need.POSTGRESQL);
        if (!isConfigured(environment, ELASTICSEARCH)) needs.add(Need.ELASTICSEARCH);
        return needs;
    }

    private static Map<String, Object> addresses(Running running) {
        Map<String, Object> addresses = new HashMap<>();
        running.database().ifPresent(database -> {
            addresses.put(DATABASE + ".url", database.url());
            addresses.put(DATABASE + ".username", database.user());
            addresses.put(DATABASE + ".password", database.password());
        });
        running.elasticsearch().map(URI::toString).ifPresent(uri -> addresses.put(ELASTICSEARCH, uri));
        return addresses;
    }

    private static Database configuredDatabase(ConfigurableEnvironment environment) {
        return new Database(
                environment.getRequiredProperty(DATABASE + ".url"),
                environment.getProperty(DATABASE + ".username", ""),
                environment.getProperty(DATABASE + ".password", ""));
    }

    private static EmbeddedSettings settings(ConfigurableEnvironment environment) {
        return Binder.get(environment).bindOrCreate("undersigned.embedded", EmbeddedSettings.class);
    }

    /** By binding, as a list may be written in more than one way. */
    private static boolean isConfigured(ConfigurableEnvironment environment, String property) {
        List<String> values = Binder.get(environment)
                .bind(property, Bindable.listOf(String.class))
                .orElse(List.of());
        return values != null && !values.isEmpty();
    }
}
