package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Caching and eviction of responses, on real sockets. */
@Timeout(60)
class CachedResponseTest {

    private static final String A = "{\"Name\":\"A\"}";
    private static final String B = "{\"Name\":\"B\"}";

    private final ETagServer server = new ETagServer();
    private final CoworkingClient client = server.client();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_cached_response_is_replaced_by_the_latest_response() {
        server.setDocument("\"1\"", A);
        client.teams().profile(55);
        server.setDocument("\"2\"", B);

        assertThat(client.teams().profile(55).getName()).isEqualTo("B");
        assertThat(client.teams().profile(55).getName()).isEqualTo("B");
        assertThat(server.requestTags()).containsExactly("-", "\"1\"", "\"2\"");
    }

    @Test
    void a_cached_response_is_removed_if_the_next_response_has_no_tag() {
        server.setDocument("\"1\"", A);
        client.teams().profile(55);
        server.setDocument("", B);
        client.teams().profile(55);
        client.teams().profile(55);

        assertThat(server.requestTags()).containsExactly("-", "\"1\"", "-");
    }

    @Test
    void a_response_is_cached_for_each_token_separately() {
        AtomicReference<String> token = new AtomicReference<>("janes");
        CoworkingClient switchingClient =
                server.setDocument("\"1\"", A).builder().token(token::get).build();
        switchingClient.teams().profile(55);
        token.set("johns");
        server.setDocument("\"1\"", B);

        assertThat(switchingClient.teams().profile(55).getName()).isEqualTo("B");
        token.set("janes");
        assertThat(switchingClient.teams().profile(55).getName()).isEqualTo("A");
        assertThat(server.requestTags()).containsExactly("-", "-", "\"1\"");
    }

    @Test
    void a_response_is_cached_for_each_operation_id_and_shape_separately() {
        server.setDocument("\"1\"", "{}");
        client.teams().profile(55);
        client.teams().profile(55, "Name");
        client.teams().profile(55, "Id");
        client.teams().profile(56);
        client.coworkers().related(55);
        assertThat(server.requestTags()).containsOnly("-");

        client.teams().profile(55, "Name");
        assertThat(server.requestTags()).endsWith("\"1\"");
    }

    @Test
    void a_response_is_only_cached_for_requests_with_a_token() {
        CoworkingClient withoutToken = server.setDocument("\"1\"", A)
                .builder()
                .token(TokenProvider.none())
                .build();
        withoutToken.teams().profile(55);
        withoutToken.teams().profile(55);

        assertThat(server.requestTags()).containsExactly("-", "-");
    }

    @Test
    void a_response_is_not_cached_if_the_cache_is_disabled() {
        CoworkingClient clientWithoutCache =
                server.setDocument("\"1\"", A).builder().cacheSize(0).build();
        clientWithoutCache.teams().profile(55);
        clientWithoutCache.teams().profile(55);

        assertThat(server.requestTags()).containsExactly("-", "-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "'1'",
                "\"1",
                "1\"",
                "\"",
                "w/\"1\"",
                "W/1",
                "\"a\"b\"",
                "\"a b\"",
                "\"é\"",
                "\"1\", \"2\"",
                "*"
            })
    void a_response_is_not_cached_with_a_malformed_tag(String tag) {
        server.setDocument(tag, A);
        client.teams().profile(55);
        client.teams().profile(55);

        assertThat(server.requestTags()).containsExactly("-", "-");
    }

    @Test
    void a_response_is_not_cached_if_its_tag_is_too_long() {
        for (int length : new int[] {257, 256}) {
            server.setDocument('"' + "x".repeat(length) + '"', A);
            client.teams().profile(55);
            client.teams().profile(55);
        }
        assertThat(server.requestTags()).containsExactly("-", "-", "-", '"' + "x".repeat(256) + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "\"\"", "\"W/1\"", "\"!#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\""})
    void a_response_is_cached_with_a_strong_or_a_weak_tag(String tag) {
        server.setDocument(tag, A);
        client.teams().profile(55);

        assertThat(client.teams().profile(55).getName()).isEqualTo("A");
        assertThat(server.requestTags()).containsExactly("-", tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cache-Control | no-store",
                "Cache-Control | private, No-Store",
                "Vary | *",
                "Vary | Cookie",
                "Vary | Accept, X-TENANT",
                "vary | Accept-Language"
            })
    void a_cached_response_is_removed_if_the_next_response_is_not_cacheable(String header, String value) {
        server.setDocument("\"1\"", A);
        client.teams().profile(55);
        server.setDocument("\"2\"", B).setHeader(header, value);
        client.teams().profile(55);
        client.teams().profile(55);
        assertThat(server.requestTags()).containsExactly("-", "\"1\"", "-");

        server.setDocument("\"3\"", A);
        client.teams().profile(55);
        server.setHeader(header, value);
        assertThat(client.teams().profile(55).getName()).isEqualTo("A");
        client.teams().profile(55);
        assertThat(server.requestTags()).endsWith("\"3\"", "-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cache-Control | private, no-cache, max-age=0",
                "Vary | accept, Accept-Encoding,AUTHORIZATION ,origin, User-Agent",
                "Vary | ''"
            })
    void a_cached_response_may_vary_by_headers_that_are_constant(String header, String value) {
        server.setDocument("\"1\"", A).setHeader(header, value);
        client.teams().profile(55);
        client.teams().profile(55);

        assertThat(server.requestTags()).containsExactly("-", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {206, 301, 400, 401, 403, 404, 410})
    void a_cached_response_is_removed_by_a_response_that_invalidates_it(int status) {
        assertThat(requestTagAfter(status)).isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 429, 500, 502, 503, 504})
    void a_cached_response_is_kept_after_a_temporary_error(int status) {
        assertThat(requestTagAfter(status)).isEqualTo("\"1\"");
    }

    private String requestTagAfter(int status) {
        server.setDocument("\"1\"", A);
        client.teams().profile(55);
        server.respondWith(status);
        assertThatThrownBy(() -> client.teams().profile(55)).isInstanceOf(CoworkingException.class);
        server.setDocument("\"1\"", A);
        assertThat(client.teams().profile(55).getName()).isEqualTo("A");
        return server.requestTags().get(2);
    }
}
