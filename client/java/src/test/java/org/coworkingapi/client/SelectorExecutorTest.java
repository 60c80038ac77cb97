package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The threads on which the default HTTP client works. */
@Timeout(60)
class SelectorExecutorTest {

    private static final String SELECTOR = "HttpClient-1-SelectorManager";

    @Test
    void a_task_of_the_selector_thread_runs_on_it_and_other_tasks_run_on_the_pool() throws Exception {
        SelectorExecutor executor = new SelectorExecutor(task -> new Thread(task, "pool").start());

        assertThat(threadOfTask(executor, SELECTOR)).isEqualTo(SELECTOR);
        assertThat(threadOfTask(executor, "caller")).isEqualTo("pool");
    }

    @Test
    void the_selector_thread_completes_a_response() throws Exception {
        try (WireServer server = WireServer.responding(200, "{}")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.url()))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

            String thread = DefaultHttpClient.create(CoworkingClientBuilder.CONNECT_TIMEOUT, false)
                    .sendAsync(
                            request,
                            head -> BodySubscribers.mapping(
                                    BodySubscribers.ofByteArray(),
                                    body -> Thread.currentThread().getName()))
                    .get(30, TimeUnit.SECONDS)
                    .body();

            assertThat(thread).matches("HttpClient-\\d+-SelectorManager");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_1_1", "HTTP_2"})
    void certificates_are_validated_on_the_pool_while_the_selector_serves_other_calls(HttpClient.Version version)
            throws Exception {
        CountDownLatch validating = new CountDownLatch(1);
        CountDownLatch isReleased = new CountDownLatch(1);
        CompletableFuture<String> validatingThread = new CompletableFuture<>();
        HttpClient http = HttpClient.newBuilder()
                .version(version)
                .executor(DefaultHttpClient.executor(true, null))
                .sslContext(TrustingTls.context(() -> {
                    validatingThread.complete(Thread.currentThread().getName());
                    validating.countDown();
                    awaitUninterruptibly(isReleased);
                }))
                .build();
        WireMockServer tls =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());
        tls.start();
        try (WireServer plain = WireServer.responding(200, "{\"Name\":\"plain\"}")) {
            tls.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson("{\"Name\":\"tls\"}")));
            CallThread overTls = CallThread.of(() -> client(plain, "https://localhost:" + tls.httpsPort(), http)
                    .teams()
                    .profile(55)
                    .getName());
            validating.await();

            assertThat(client(plain, plain.url(), http).teams().profile(55).getName())
                    .isEqualTo("plain");
            assertThat(validatingThread.join()).startsWith("coworking-client-");
            isReleased.countDown();
            assertThat(overTls.outcome()).isEqualTo("tls");
        } finally {
            isReleased.countDown();
            tls.stop();
        }
    }

    /** The hosts file of the JVM is a pipe that nobody writes to, so that each name resolution blocks. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_blocked_name_resolution_delays_neither_its_caller_nor_other_calls(@TempDir Path folder) throws Exception {
        Path hosts = folder.resolve("hosts");
        assertThat(new ProcessBuilder("mkfifo", hosts.toString()).start().waitFor())
                .isZero();

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djdk.net.hosts.file=" + hosts,
                        "-cp",
                        System.getProperty("java.class.path"),
                        BlockedNameResolution.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(List.of(new String(process.getInputStream().readAllBytes()).split("\\R")))
                .containsExactly(
                        "TimedOutException: getTeamProfile: no complete response within the timeout of PT1S",
                        "another call: Tech Innovators");
    }

    @Test
    void the_selector_runs_no_tasks_with_TLS_or_if_the_JVM_does_not_cache_host_names() {
        assertThat(DefaultHttpClient.executor(false, "0")).isNotInstanceOf(SelectorExecutor.class);
        assertThat(DefaultHttpClient.executor(true, null)).isNotInstanceOf(SelectorExecutor.class);
        assertThat(DefaultHttpClient.executor(false, "30")).isInstanceOf(SelectorExecutor.class);
        assertThat(DefaultHttpClient.executor(false, null)).isInstanceOf(SelectorExecutor.class);
    }

    private static CoworkingClient client(WireServer settings, String url, HttpClient http) {
        return settings.builder()
                .baseUrl(url)
                .httpClient(http)
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private static String threadOfTask(SelectorExecutor executor, String caller) throws Exception {
        CompletableFuture<String> thread = new CompletableFuture<>();
        new Thread(
                        () -> executor.execute(
                                () -> thread.complete(Thread.currentThread().getName())),
                        caller)
                .start();
        return thread.get(30, TimeUnit.SECONDS);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
