package org.coworkingapi.server.stub.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailureLogTest {

    private final AtomicLong nanos = new AtomicLong();
    private final FailureLog failures = new FailureLog(nanos::get);
    private final Logger logger = (Logger) LoggerFactory.getLogger(FailureLog.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void start_recording() {
        log.start();
        logger.setAdditive(false);
        logger.addAppender(log);
    }

    @AfterEach
    void stop_recording() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    private static Exception failure() {
        return new IllegalStateException(
                "failed", new SQLException("Key (email)=(jane@example.com) already exists", "23505"));
    }

    @Test
    void the_log_line_of_a_failure_has_its_code_instance_classes_and_sql_state_but_no_messages() {
        failures.log(ErrorCode.INTERNAL_ERROR, "urn:uuid:1", failure());

        assertThat(log.list.get(0).getFormattedMessage())
                .startsWith(
                        "INTERNAL_ERROR urn:uuid:1 java.lang.IllegalStateException caused by java.sql.SQLException, "
                                + "SQL state 23505 at " + FailureLogTest.class.getName()
                                + ".failure(FailureLogTest.java:")
                .doesNotContain("jane");
    }

    @Test
    void the_stack_trace_of_a_cause_is_logged_once_per_minute() {
        for (int second = 0; second <= 120; second++) {
            nanos.set(Duration.ofSeconds(second).toNanos());
            failures.log(ErrorCode.UNAVAILABLE, "urn:uuid:" + second, failure());
        }

        assertThat(log.list).hasSize(121);
        assertThat(log.list.stream()
                        .filter(line -> line.getThrowableProxy() != null)
                        .map(line -> line.getFormattedMessage().split(" ")[1]))
                .containsExactly("urn:uuid:0", "urn:uuid:60", "urn:uuid:120");
    }

    @Test
    void the_stack_traces_of_different_causes_are_logged() {
        failures.log(ErrorCode.UNAVAILABLE, "urn:uuid:1", failure());
        failures.log(ErrorCode.UNAVAILABLE, "urn:uuid:2", new IllegalStateException(new SQLException("", "08006")));
        failures.log(ErrorCode.UNAVAILABLE, "urn:uuid:3", new IllegalArgumentException());

        assertThat(log.list)
                .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNotNull());
    }

    @Test
    void unavailable_is_logged_as_a_warning_and_internal_error_as_an_error() {
        failures.log(ErrorCode.UNAVAILABLE, "urn:uuid:1", failure());
        failures.log(ErrorCode.INTERNAL_ERROR, "urn:uuid:2", failure());

        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.ERROR);
    }

    @Test
    void causes_that_form_a_cycle_or_have_no_stack_trace_are_logged() {
        Exception cyclic = new Exception("one");
        cyclic.initCause(new Exception("other", cyclic));
        cyclic.setStackTrace(new StackTraceElement[0]);

        failures.log(ErrorCode.INTERNAL_ERROR, "urn:uuid:1", cyclic);

        assertThat(log.list).hasSize(1);
    }
}
