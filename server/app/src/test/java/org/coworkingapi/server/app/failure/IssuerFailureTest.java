package org.coworkingapi.server.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.CoworkingServer;
import org.coworkingapi.server.app.http.Api;
import org.coworkingapi.server.app.http.Tokens;
import org.coworkingapi.server.app.log.ConsoleFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Tests the server under load while the token issuer fails. */
@Tag("slow")
class IssuerFailureTest {

    private static final Duration SLOWEST_REQUEST = Duration.ofSeconds(5);
    private static final Duration WAIT_LIMIT = Duration.ofSeconds(30);
    private static final int CLIENTS = 8;

    private final ECKey key = key("k1");
    private final FailingIssuer issuer = new FailingIssuer(key);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ConfigurableApplicationContext server;
    private Api api;

    @BeforeEach
    void reset_the_server() {
        server = null;
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        if (server != null) {
            server.close();
        }
        issuer.close();
    }

    private void start(String... arguments) {
        List<String> allArguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=-1",
                "--coworking.fixture=true",
                "--spring.datasource.url=jdbc:h2:mem:issuer" + System.nanoTime(),
                "--coworking.rate-limit.requests=1000000",
                "--coworking.bearer.issuer=" + issuer.url(),
                "--coworking.bearer.audience=coworking-api"));
        allArguments.addAll(List.of(arguments));
        server = new SpringApplicationBuilder(CoworkingServer.class).run(allArguments.toArray(String[]::new));
        api = new Api(server.getEnvironment(), key);
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private String token(ECKey signer) {
        return new Tokens(signer, issuer.url(), "coworking-api").of(101);
    }

    /** Clients that send requests continuously with a token, and their responses. */
    private final class Clients {

        private final Map<Integer, Integer> statuses = new TreeMap<>();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final List<Future<?>> running = new ArrayList<>();
        private Duration slowest = Duration.ZERO;
        private long lastSuccess;

        Clients(int number, Supplier<String> token) {
            for (int i = 0; i < number; i++) {
                running.add(threads.submit(() -> {
                    while (!stopped.get()) {
                        call(token.get());
                        Wait.during(Duration.ofMillis(20));
                    }
                }));
            }
        }

        private void call(String token) {
            long start = System.nanoTime();
            ReceivedResponse response = ConsoleFilter.quietly(() -> api.get(Api.TEAM + "?_shape=Name", token));
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            if (response.status() == 503) {
                assertThat(Integer.parseInt(response.header("Retry-After").orElseThrow()))
                        .isBetween(1, 5);
            }
            synchronized (this) {
                statuses.merge(response.status(), 1, Integer::sum);
                slowest = duration.compareTo(slowest) > 0 ? duration : slowest;
                lastSuccess = response.status() == 200 ? start : lastSuccess;
            }
        }

        synchronized boolean succeededSince(long time) {
            return lastSuccess - time > 0;
        }

        /** Repairs the failure, waits for a successful later request, and adds a row to the table. */
        FailureMeasurement recover(String failure, Runnable repair) throws Exception {
            long repaired = System.nanoTime();
            repair.run();
            Wait.until("a successful response after the repair", WAIT_LIMIT, () -> succeededSince(repaired));
            Duration recovery = Duration.ofNanos(System.nanoTime() - repaired);
            Wait.during(Duration.ofMillis(500));
            stop();
            int requests =
                    statuses.values().stream().mapToInt(Integer::intValue).sum();
            FailureMeasurement row = new FailureMeasurement(failure, statuses, slowest, recovery, requests);
            FailureTable.add(row);
            assertThat(statuses.keySet()).isSubsetOf(200, 503);
            assertThat(slowest).isLessThan(SLOWEST_REQUEST);
            assertThat(recovery).isLessThan(Duration.ofSeconds(8));
            return row;
        }

        void stop() throws Exception {
            stopped.set(true);
            for (Future<?> client : running) {
                client.get();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FailingIssuer.Mode.class,
            names = {"HANGS", "DRIPS", "ENDLESS", "ERROR"})
    void requests_before_the_first_keys_are_fetched_get_503_within_seconds_and_recover(FailingIssuer.Mode failure)
            throws Exception {
        issuer.mode(failure);
        start();
        String token = token(key);
        Clients clients = new Clients(30, () -> token);
        Wait.during(Duration.ofSeconds(6));
        FailureMeasurement row = clients.recover(
                "The issuer " + failure.text + " when the server starts, 30 clients",
                () -> issuer.mode(FailingIssuer.Mode.WORKS));
        assertThat(row.statuses()).containsKey(503);
        assertThat(issuer.requests()).isLessThan(10);
    }

    @ParameterizedTest
    @EnumSource(value = FailingIssuer.Mode.class, mode = EnumSource.Mode.EXCLUDE, names = "WORKS")
    void known_keys_remain_in_use_while_the_issuer_fails(FailingIssuer.Mode failure) throws Exception {
        start("--coworking.bearer.keys.refresh-interval=1s");
        String token = token(key);
        Clients clients = new Clients(CLIENTS, () -> token);
        Wait.until("the first successful response", WAIT_LIMIT, () -> clients.succeededSince(0));
        int before = issuer.requests();
        issuer.mode(failure);
        Wait.until("two refreshes", WAIT_LIMIT, () -> issuer.requests() >= before + 2);
        FailureMeasurement row = clients.recover(
                "The issuer " + failure.text + " during two refreshes", () -> issuer.mode(FailingIssuer.Mode.WORKS));
        assertThat(row.statuses()).containsOnlyKeys(200);
    }

    @Test
    void requests_get_503_after_the_tolerated_outage_and_recover_within_seconds() throws Exception {
        start("--coworking.bearer.keys.refresh-interval=1s", "--coworking.bearer.keys.outage-tolerance=3s");
        String token = token(key);
        Clients clients = new Clients(CLIENTS, () -> token);
        Wait.until("the first successful response", WAIT_LIMIT, () -> clients.succeededSince(0));
        issuer.mode(FailingIssuer.Mode.HANGS);
        Wait.during(Duration.ofSeconds(12));
        FailureMeasurement row = clients.recover(
                "The issuer does not respond for 12 s, of which 3 s are tolerated",
                () -> issuer.mode(FailingIssuer.Mode.WORKS));
        assertThat(row.statuses()).containsKeys(200, 503);
    }

    @Test
    void rotated_keys_are_accepted_within_seconds_despite_requests_with_unknown_key_ids() throws Exception {
        start();
        String oldToken = token(key);
        Clients customers = new Clients(CLIENTS, () -> oldToken);
        Wait.until("the first successful response", WAIT_LIMIT, () -> customers.succeededSince(0));
        String strangerToken = token(key("stranger"));
        Clients strangers = new Clients(CLIENTS, () -> strangerToken);
        Wait.during(Duration.ofSeconds(7));

        ECKey newKey = key("k2");
        String newToken = token(newKey);
        int before = issuer.requests();
        issuer.publish(key, newKey);
        Clients newCustomers = new Clients(CLIENTS, () -> newToken);
        newCustomers.recover("Keys rotated while strangers send unknown key ids, customers with the new key", () -> {});
        customers.recover("Keys rotated while strangers send unknown key ids, customers with the old key", () -> {});
        strangers.stop();
        assertThat(customers.statuses).containsOnlyKeys(200);
        assertThat(issuer.requests() - before).isLessThan(6);
    }
}
