package org.undersigned.cli;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts as much of the program as a command needs; closing the context stops it again. */
final class Program {
    private final Class<?> application;

    Program(Class<?> application) {
        this.application = application;
    }

    /** Database and index, nothing that works by itself. */
    ConfigurableApplicationContext open(DataOption data) {
        return start(data, WebApplicationType.NONE, false);
    }

    /** Also takes lots. */
    ConfigurableApplicationContext openWorker(DataOption data) {
        return start(data, WebApplicationType.NONE, true);
    }

    /** Also serves pages and the API. */
    ConfigurableApplicationContext openServer(DataOption data) {
        return start(data, WebApplicationType.SERVLET, true);
    }

    private ConfigurableApplicationContext start(DataOption data, WebApplicationType web, boolean worker) {
        List<String> settings = new ArrayList<>();
        data.folder.ifPresent(folder ->
                settings.add("--undersigned.data=" + folder.toAbsolutePath().normalize()));
        settings.add("--undersigned.worker=" + worker);
        settings.add("--undersigned.scheduler=" + (web == WebApplicationType.SERVLET));
        // a line for each record would tear the progress bar apart
        if (web == WebApplicationType.NONE && System.console() != null)
            settings.add("--logging.level.org.undersigned=warn");
        return new SpringApplicationBuilder(application)
                .web(web)
                .logStartupInfo(false)
                .run(settings.toArray(String[]::new));
    }
}
