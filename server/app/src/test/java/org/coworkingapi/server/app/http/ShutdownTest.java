package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.coworkingapi.server.app.CoworkingServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Tests the shutdown of a server while clients with keep-alive connections send requests. */
class ShutdownTest {

    private static final int CLIENTS = 16;

    @Test
    @Timeout(60)
    void a_shutdown_completes_every_request_of_clients_that_honour_connection_close() throws Exception {
        ConfigurableApplicationContext server = SpringApplication.run(
                CoworkingServer.class,
                "--server.port=0",
                "--coworking.connection.drain-timeout=5s",
                "--spring.profiles.active=demo",
                "--coworking.rate-limit.requests=10000000",
                "--spring.datasource.url=jdbc:h2:mem:shutdown",
                "--coworking.fixture=true");
        int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        String token = new Tokens(
                        server.getBean(ECKey.class),
                        server.getEnvironment().getRequiredProperty("coworking.bearer.issuer"),
                        server.getEnvironment().getRequiredProperty("coworking.bearer.audience"))
                .of(101);
        AtomicInteger responses = new AtomicInteger();
        AtomicInteger closedConnections = new AtomicInteger();
        CountDownLatch underLoad = new CountDownLatch(CLIENTS * 20);
        List<Future<List<Throwable>>> failures = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int i = 0; i < CLIENTS; i++) {
                failures.add(
                        clients.submit(() -> callUntilRefused(port, token, responses, closedConnections, underLoad)));
            }
            underLoad.await();
            server.close();

            for (Future<List<Throwable>> client : failures) {
                assertThat(client.get(20, TimeUnit.SECONDS)).isEmpty();
            }
            assertThat(closedConnections).hasValueGreaterThanOrEqualTo(CLIENTS);
        } finally {
            clients.shutdownNow();
            server.close();
        }
    }

    /** Sends requests on successive connections until the server accepts no more, and returns the failures. */
    private static List<Throwable> callUntilRefused(
            int port,
            String token,
            AtomicInteger responses,
            AtomicInteger closedConnections,
            CountDownLatch underLoad) {
        List<Throwable> failures = new ArrayList<>();
        while (true) {
            try (RawConnection connection = new RawConnection(port)) {
                RawConnection.Response response;
                do {
                    try {
                        response = connection
                                .send(RawConnection.request(Api.TEAM + "?_shape=Name", token))
                                .receive();
                        assertThat(response.status()).isEqualTo(200);
                        responses.incrementAndGet();
                        underLoad.countDown();
                    } catch (Exception | AssertionError e) {
                        failures.add(e);
                        break;
                    }
                } while (!response.closesConnection());
                closedConnections.incrementAndGet();
            } catch (IOException refused) {
                return failures;
            }
        }
    }
}
