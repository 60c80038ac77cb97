package org.coworkingapi.server.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.coworkingapi.server.app.failure.FaultyNetwork.Mode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Tests that the log of an outage has one line per failed request and few stack traces. */
@Tag("failure")
final class OutageLogTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void the_log_has_one_line_for_each_failed_request_and_a_stack_trace_for_each_cause() {
        FailureEnvironment environment = FailureEnvironment.running();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        int failed;
        // Attached before the first request, which can fail on a connection that an earlier test broke.
        root.addAppender(log);
        try (Load load = Load.start(environment.server(), 12, Duration.ofMillis(10))) {
            load.awaitSuccesses(12, LIMIT);
            environment.network().mode(Mode.RESET);
            Wait.until("30 requests have failed", LIMIT, () -> load.statuses().getOrDefault(503, 0) >= 30);
            environment.network().mode(Mode.FORWARD);
            load.awaitSuccesses(12, LIMIT);
            load.stop();
            failed = load.statuses().get(503);
        } finally {
            environment.network().mode(Mode.FORWARD);
            root.detachAppender(log);
        }

        // Ignores the output of PostgreSQL and the start of the servlet, which the test process logs, too.
        List<ILoggingEvent> lines = log.list.stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .filter(line -> !line.getLoggerName().startsWith("io.zonky"))
                .toList();
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getFormattedMessage())
                    .startsWith("UNAVAILABLE urn:uuid:")
                    .doesNotContain("\n");
        });
        assertThat(lines).hasSize(failed);
        assertThat(lines.stream()
                        .filter(line -> line.getThrowableProxy() != null)
                        .map(OutageLogTest::cause))
                .doesNotHaveDuplicates();
        assertThat(lines.stream().map(OutageLogTest::cause).distinct().count()).isLessThan(15);
    }

    /** Returns the message without code and instance. */
    private static String cause(ILoggingEvent line) {
        return line.getFormattedMessage().split(" ", 3)[2];
    }
}
