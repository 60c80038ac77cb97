package org.coworkingapi.server.stub.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.coworkingapi.server.stub.generated.api.TeamsApi;
import org.coworkingapi.server.stub.generated.model.Team;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.DispatcherServlet;

/** Tests that a lost database connection leads to an error response, and a disconnected client does not. */
class ClientDisconnectTest {

    private static final LoggingSystem LOGGING = LoggingSystem.get(ClientDisconnectTest.class.getClassLoader());
    private static final AtomicReference<Exception> FAILURE = new AtomicReference<>();

    private final WebApplicationContextRunner server = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ProblemAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class,
                    JacksonAutoConfiguration.class))
            .withUserConfiguration(Application.class);

    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        FailingTeams teams() {
            return new FailingTeams();
        }

        @Bean
        ProblemTranslator database() {
            return exception ->
                    exception instanceof CannotCreateTransactionException ? ProblemException.unavailable(null) : null;
        }
    }

    @RestController
    static class FailingTeams {

        @GetMapping(TeamsApi.PATH_GET_TEAM_PROFILE)
        Team getTeamProfile() {
            throw ClientDisconnectTest.<RuntimeException>unchecked(FAILURE.get());
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E unchecked(Exception exception) throws E {
        throw (E) exception;
    }

    /** Hides the stack traces of simulated failures. */
    @BeforeAll
    static void disable_log() {
        LOGGING.setLogLevel(FailureLog.class.getName(), LogLevel.OFF);
    }

    @AfterAll
    static void restore_log() {
        LOGGING.setLogLevel(FailureLog.class.getName(), null);
    }

    private MockHttpServletResponse responseTo(Exception failure) {
        FAILURE.set(failure);
        MockHttpServletResponse response = new MockHttpServletResponse();
        server.run(context -> {
            DispatcherServlet servlet = context.getBean(DispatcherServlet.class);
            servlet.init(new MockServletConfig(context.getServletContext()));
            servlet.service(new MockHttpServletRequest("GET", "/api/public/teams/55/profile"), response);
        });
        return response;
    }

    @Test
    void a_transaction_that_cannot_begin_on_a_lost_connection_leads_to_503() throws Exception {
        MockHttpServletResponse response = responseTo(new CannotCreateTransactionException(
                "begin", new SQLException("An I/O error occurred", new EOFException())));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("\"code\":\"UNAVAILABLE\"");
        assertThat(response.getHeader("Retry-After")).isNotNull();
    }

    @TestFactory
    Stream<DynamicTest> an_unhandled_exception_leads_to_500_even_if_its_cause_is_a_closed_connection() {
        return Stream.<Exception>of(
                        new TransactionSystemException("rollback", new SQLException(new EOFException())),
                        new IllegalStateException(new IOException("Broken pipe")),
                        new IllegalStateException(new SocketException("Connection reset by peer")),
                        new IllegalStateException(new ClientAbortException()),
                        new EOFException())
                .map(failure -> DynamicTest.dynamicTest(failure.toString(), () -> {
                    MockHttpServletResponse response = responseTo(failure);
                    assertThat(response.getStatus()).isEqualTo(500);
                    assertThat(response.getContentAsString()).contains("\"code\":\"INTERNAL_ERROR\"");
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_client_that_closed_the_connection_gets_no_response() {
        return Stream.of(
                        new ClientAbortException(new IOException("Broken pipe")),
                        new AsyncRequestNotUsableException("ServletOutputStream failed to write"),
                        new HttpMessageNotWritableException(
                                "Could not write JSON",
                                new IllegalStateException(new AsyncRequestNotUsableException("failed to flush"))))
                .map(failure -> DynamicTest.dynamicTest(
                        failure.toString(),
                        () -> assertThat(responseTo(failure).getContentAsByteArray())
                                .isEmpty()));
    }
}
