package org.undersigned;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program's own configuration makes of a log line. */
class LoggingTest {
    private final LoggerContext context = new LoggerContext();

    @Test
    void aFileNameWithALineBreakWritesNoLineOfItsOwn() throws JoranException {
        assertThat(logged("file=a.pdf\n12:00:00.000 INFO  audit - actor=admin"))
                .hasLineCount(1)
                .endsWith("file=a.pdf 12:00:00.000 INFO  audit - actor=admin\n");
    }

    @Test
    void linesAreJsonWithRunLotAndRecordWhereThatIsWanted() throws JoranException {
        context.putProperty("CONSOLE_LOG_STRUCTURED_FORMAT", "ecs");

        JsonNode line = JsonMapper.shared().readTree(logged("stage=ocr\npages=4"));

        assertThat(line.path("message").asString()).isEqualTo("stage=ocr\npages=4");
        assertThat(line.path("run").asString()).isEqualTo("7");
    }

    private String logged(String message) throws JoranException {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            context.putObject(Environment.class.getName(), new StandardEnvironment());
            LogbackMDCAdapter mdc = new LogbackMDCAdapter();
            context.setMDCAdapter(mdc);
            mdc.put("run", "7");
            JoranConfigurator configuration = new JoranConfigurator();
            configuration.setContext(context);
            configuration.doConfigure(Objects.requireNonNull(getClass().getResource("/logback-spring.xml")));
            context.getLogger("test").warn(message);
            return written.toString(StandardCharsets.UTF_8);
        } finally {
            System.setErr(before);
            context.stop();
        }
    }
}
