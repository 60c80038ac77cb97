package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The cache under concurrent use, modification of results and eviction. */
@Timeout(60)
class ConditionalChannelTest {

    private static final int SIZE_OF_FOUR_RESPONSES = 4 * (1000 + CachedResponse.OVERHEAD);

    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    @Test
    void the_channel_returns_a_copy_of_the_cached_body() {
        ConditionalChannel channel = new ConditionalChannel(1 << 20, etagServer("{}"));
        for (int i = 0; i < 3; i++) {
            Response response = send(channel, 55);
            assertThat(response.body()).asString().isEqualTo("{}");
            Arrays.fill(response.body(), (byte) 'x');
        }
    }

    @Test
    void the_channel_returns_the_confirmed_body_even_if_another_call_evicted_it() {
        AtomicReference<Runnable> concurrentCall = new AtomicReference<>(() -> {});
        Channel server = etagServer("x".repeat(900));
        ConditionalChannel channel = new ConditionalChannel(SIZE_OF_FOUR_RESPONSES, (call, deadline) -> {
            concurrentCall.getAndSet(() -> {}).run();
            return server.send(call, deadline);
        });
        send(channel, 1);
        concurrentCall.set(() -> {
            for (int id = 2; id < 10; id++) {
                send(channel, id);
            }
        });

        Response response = send(channel, 1);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).hasSize(900);
    }

    @Test
    void the_channel_does_not_restore_a_body_that_another_thread_replaced() {
        List<String> requestTags = new ArrayList<>();
        AtomicInteger version = new AtomicInteger(1);
        AtomicReference<Runnable> concurrentCall = new AtomicReference<>(() -> {});
        ConditionalChannel channel = new ConditionalChannel(1 << 20, (call, deadline) -> {
            String tag = call.headers().getOrDefault("If-None-Match", "-");
            requestTags.add(tag);
            boolean unchanged = tag.equals("\"" + version + "\"");
            Response response =
                    response(unchanged ? 304 : 200, "\"" + version + "\"", unchanged ? "" : "{\"v\":" + version + "}");
            concurrentCall.getAndSet(() -> {}).run();
            return response;
        });
        send(channel, 1);
        concurrentCall.set(() -> {
            version.set(2);
            send(channel, 1);
        });
        assertThat(send(channel, 1).body()).asString().isEqualTo("{\"v\":1}");

        assertThat(send(channel, 1).body()).asString().isEqualTo("{\"v\":2}");
        assertThat(requestTags).containsExactly("-", "\"1\"", "\"1\"", "\"2\"");
    }

    @Test
    void the_channel_removes_an_invalidated_body_that_another_thread_cached() {
        List<String> requestTags = new ArrayList<>();
        AtomicReference<Runnable> concurrentCall = new AtomicReference<>(() -> {});
        ConditionalChannel channel = new ConditionalChannel(1 << 20, (call, deadline) -> {
            requestTags.add(call.headers().getOrDefault("If-None-Match", "-"));
            boolean isFirst = requestTags.size() == 1;
            concurrentCall.getAndSet(() -> {}).run();
            return isFirst ? new Response(404, NO_HEADERS, new byte[0]) : response(200, "\"1\"", "{}");
        });
        concurrentCall.set(() -> send(channel, 1));
        send(channel, 1);
        send(channel, 1);

        assertThat(requestTags).containsExactly("-", "-", "-");
    }

    @Test
    void the_channel_does_not_mix_up_bodies_with_many_threads_many_tokens_and_a_small_cache() throws Exception {
        ConditionalChannel channel = new ConditionalChannel(4 * SIZE_OF_FOUR_RESPONSES, (call, deadline) -> {
            // Each document has two versions, so that tags and bodies change all the time.
            int version = ThreadLocalRandom.current().nextInt(2);
            String tag = "\"" + version + "\"";
            return tag.equals(call.headers().get("If-None-Match"))
                    ? response(304, tag, "")
                    : response(
                            200, tag, call.uri() + " " + call.headers().get("Authorization") + " " + "x".repeat(500));
        });
        List<CallThread> callers = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            String token = "Bearer token-" + thread % 4;
            callers.add(CallThread.of(() -> {
                for (int i = 0; i < 2000; i++) {
                    int id = ThreadLocalRandom.current().nextInt(8);
                    Response response =
                            channel.send(call(id, token), Deadline.in(Duration.ofSeconds(1), new FakeClock()));
                    assertThat(response.status()).isEqualTo(200);
                    assertThat(response.body()).asString().startsWith("http://localhost/" + id + " " + token + " ");
                }
                return "done";
            }));
        }
        for (CallThread caller : callers) {
            assertThat(caller.outcome()).isEqualTo("done");
        }
    }

    @Test
    void the_channel_does_not_cache_responses_to_requests_with_a_header_that_can_change_the_response() {
        List<Map<String, String>> sent = new ArrayList<>();
        ConditionalChannel channel = new ConditionalChannel(1 << 20, (call, deadline) -> {
            sent.add(call.headers());
            return response(200, "\"1\"", "{}");
        });
        Call translated = new Call(
                Operation.GET_TEAM_PROFILE,
                URI.create("http://localhost/1"),
                Map.of("Authorization", "Bearer t", "Accept-Language", "de"),
                null);
        channel.send(translated, Deadline.in(Duration.ofSeconds(1), new FakeClock()));
        channel.send(translated, Deadline.in(Duration.ofSeconds(1), new FakeClock()));

        assertThat(sent).containsOnly(translated.headers());
    }

    private static Channel etagServer(String body) {
        return (call, deadline) ->
                call.headers().containsKey("If-None-Match") ? response(304, "\"1\"", "") : response(200, "\"1\"", body);
    }

    private static Response response(int status, String tag, String body) {
        return new Response(
                status,
                HttpHeaders.of(Map.of("ETag", List.of(tag)), (name, value) -> true),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static Response send(Channel channel, int id) {
        return channel.send(call(id, "Bearer t"), Deadline.in(Duration.ofSeconds(1), new FakeClock()));
    }

    private static Call call(int id, String authorization) {
        return new Call(
                Operation.GET_TEAM_PROFILE,
                URI.create("http://localhost/" + id),
                Map.of("Authorization", authorization),
                null);
    }
}
