package org.coworkingapi.server.stub.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OutageLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(OutageLogTest.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final AtomicLong now = new AtomicLong();
    private final OutageLog outage = new OutageLog(logger, now::get);

    @BeforeEach
    void start_recording() {
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(lines);
        lines.start();
    }

    @AfterEach
    void stop_recording() {
        logger.detachAppender(lines);
    }

    @Test
    void an_outage_is_logged_once_per_minute_without_a_stack_trace_and_its_end_once() {
        for (int second = 0; second <= 120; second += 5) {
            now.set(Duration.ofSeconds(second).toNanos());
            outage.logFailure("No keys", new IOException("the status is 500"));
        }
        outage.logEnd("Keys again");
        outage.logEnd("Keys again");

        assertThat(lines.list)
                .extracting(line -> line.getLevel() + " " + line.getFormattedMessage())
                .containsExactly(
                        "WARN No keys: the status is 500",
                        "WARN No keys: the status is 500",
                        "WARN No keys: the status is 500",
                        "INFO Keys again");
        assertThat(lines.list)
                .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull());
    }
}
