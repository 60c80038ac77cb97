package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.coworkingapi.client.model.Team;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests with {@code If-None-Match}, on real sockets. */
@Timeout(60)
class ConditionalRequestsTest {

    private static final String A = "{\"Name\":\"A\"}";
    private static final String B = "{\"Name\":\"B\"}";

    private final TaggedServer server = new TaggedServer();
    private final CoworkingClient client = server.client();

    @AfterEach
    void close() {
        server.close();
    }

    @Nested
    class NotModified {

        @Test
        void gives_the_same_result_as_before() {
            server.has("\"1\"", TheSpec.example("TechInnovators").toString());
            Team first = client.teams().profile(55);

            assertThat(client.teams().profile(55)).isEqualTo(first).isNotSameAs(first);
            assertThat(client.teams().profile(55)).isEqualTo(first);
            assertThat(server.asked()).containsExactly("-", "\"1\"", "\"1\"");
        }

        @Test
        void gives_the_same_result_whatever_the_304_says_of_its_own_body() {
            server.has("\"1\"", A);
            client.teams().profile(55);
            for (String type : List.of("text/html", "")) {
                server.with("content-TYPE", type);
                assertThat(client.teams().profile(55).getName()).isEqualTo("A");
            }
            server.with("Content-Length", "12");
            assertThat(client.teams().profile(55).getName()).isEqualTo("A");
        }

        @Test
        void is_believed_when_it_does_not_repeat_the_tag() {
            server.has("\"1\"", A);
            client.teams().profile(55);
            server.has("", "").answers(304);

            assertThat(client.teams().profile(55).getName()).isEqualTo("A");
            assertThat(client.teams().profile(55).getName()).isEqualTo("A");
            assertThat(server.asked()).containsExactly("-", "\"1\"", "\"1\"");
        }

        @Test
        void brings_the_tag_that_is_sent_from_then_on() {
            server.has("\"1\"", A);
            client.teams().profile(55);
            server.has("W/\"1\"", A).answers(304);
            client.teams().profile(55);
            client.teams().profile(55);

            assertThat(server.asked()).containsExactly("-", "\"1\"", "W/\"1\"");
        }

        @Test
        void that_nobody_asked_for_is_an_error() {
            server.has("\"1\"", A).answers(304);

            assertThatThrownBy(() -> client.teams().profile(55))
                .isExactlyInstanceOf(CoworkingApiException.class).hasMessage("getTeamProfile: 304");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"2\"", "1"})
        void for_another_tag_is_an_error_and_heals_itself(String other) {
            server.has("\"1\"", A);
            client.teams().profile(55);
            server.has(other, B).answers(304);
            assertThatThrownBy(() -> client.teams().profile(55)).hasMessage("getTeamProfile: 304");
            server.has("\"2\"", B);

            assertThat(client.teams().profile(55).getName()).isEqualTo("B");
            assertThat(server.asked()).containsExactly("-", "\"1\"", "-");
        }

        @Test
        void is_what_an_interceptor_sees() {
            List<Integer> seen = new ArrayList<>();
            CoworkingClient watched = server.has("\"1\"", A).builder().interceptor((request, next) -> {
                ClientResponse response = next.send(request);
                seen.add(response.status());
                return response;
            }).build();
            watched.teams().profile(55);
            watched.teams().profile(55);

            assertThat(seen).containsExactly(200, 304);
        }
    }

    @Nested
    class Kept {

        @Test
        void is_replaced_by_what_came_last() {
            server.has("\"1\"", A);
            client.teams().profile(55);
            server.has("\"2\"", B);

            assertThat(client.teams().profile(55).getName()).isEqualTo("B");
            assertThat(client.teams().profile(55).getName()).isEqualTo("B");
            assertThat(server.asked()).containsExactly("-", "\"1\"", "\"2\"");
        }

        @Test
        void is_forgotten_when_the_next_answer_has_no_tag() {
            server.has("\"1\"", A);
            client.teams().profile(55);
            server.has("", B);
            client.teams().profile(55);
            client.teams().profile(55);

            assertThat(server.asked()).containsExactly("-", "\"1\"", "-");
        }

        @Test
        void is_one_for_each_token() {
            AtomicReference<String> token = new AtomicReference<>("janes");
            CoworkingClient both = server.has("\"1\"", A).builder().token(token::get).build();
            both.teams().profile(55);
            token.set("johns");
            server.has("\"1\"", B);

            assertThat(both.teams().profile(55).getName()).isEqualTo("B");
            token.set("janes");
            assertThat(both.teams().profile(55).getName()).isEqualTo("A");
            assertThat(server.asked()).containsExactly("-", "-", "\"1\"");
        }

        @Test
        void is_one_for_each_operation_id_and_shape() {
            server.has("\"1\"", "{}");
            client.teams().profile(55);
            client.teams().profile(55, "Name");
            client.teams().profile(55, "Id");
            client.teams().profile(56);
            client.coworkers().related(55);
            assertThat(server.asked()).containsOnly("-");

            client.teams().profile(55, "Name");
            assertThat(server.asked()).endsWith("\"1\"");
        }

        @Test
        void is_nothing_that_was_asked_for_without_a_token() {
            CoworkingClient open = server.has("\"1\"", A).builder().token(TokenProvider.none()).build();
            open.teams().profile(55);
            open.teams().profile(55);

            assertThat(server.asked()).containsExactly("-", "-");
        }

        @Test
        void is_nothing_when_it_is_switched_off() {
            CoworkingClient off = server.has("\"1\"", A).builder().cacheSize(0).build();
            off.teams().profile(55);
            off.teams().profile(55);

            assertThat(server.asked()).containsExactly("-", "-");
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "1", "'1'", "\"1", "1\"", "\"", "w/\"1\"", "W/1", "\"a\"b\"", "\"a b\"", "\"é\"", "\"1\", \"2\"", "*"})
        void is_nothing_with_a_malformed_tag(String tag) {
            server.has(tag, A);
            client.teams().profile(55);
            client.teams().profile(55);

            assertThat(server.asked()).containsExactly("-", "-");
        }

        @ParameterizedTest
        @ValueSource(strings = {"W/\"1\"", "\"\"", "\"W/1\"", "\"!#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\""})
        void is_what_has_a_strong_or_a_weak_tag(String tag) {
            server.has(tag, A);
            client.teams().profile(55);

            assertThat(client.teams().profile(55).getName()).isEqualTo("A");
            assertThat(server.asked()).containsExactly("-", tag);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
            "Cache-Control | no-store", "Cache-Control | private, No-Store", "Vary | *", "Vary | Cookie",
            "Vary | Accept, X-TENANT", "vary | Accept-Language"})
        void is_nothing_that_must_not_be_and_what_was_is_forgotten(String header, String value) {
            server.has("\"1\"", A);
            client.teams().profile(55);
            server.has("\"2\"", B).with(header, value);
            client.teams().profile(55);
            client.teams().profile(55);
            assertThat(server.asked()).containsExactly("-", "\"1\"", "-");

            server.has("\"3\"", A);
            client.teams().profile(55);
            server.with(header, value);
            assertThat(client.teams().profile(55).getName()).isEqualTo("A");
            client.teams().profile(55);
            assertThat(server.asked()).endsWith("\"3\"", "-");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
            "Cache-Control | private, no-cache, max-age=0", "Vary | accept, Accept-Encoding,AUTHORIZATION ,origin, User-Agent", "Vary | ''"})
        void is_what_varies_with_nothing_that_changes(String header, String value) {
            server.has("\"1\"", A).with(header, value);
            client.teams().profile(55);
            client.teams().profile(55);

            assertThat(server.asked()).containsExactly("-", "\"1\"");
        }

        @ParameterizedTest
        @ValueSource(ints = {206, 301, 400, 401, 403, 404, 410})
        void is_dropped_by_an_answer_that_takes_it_back(int status) {
            assertThat(askedAfter(status)).isEqualTo("-");
        }

        @ParameterizedTest
        @ValueSource(ints = {409, 429, 500, 502, 503, 504})
        void outlives_an_answer_that_says_nothing_about_it(int status) {
            assertThat(askedAfter(status)).isEqualTo("\"1\"");
        }

        private String askedAfter(int status) {
            server.has("\"1\"", A);
            client.teams().profile(55);
            server.answers(status);
            assertThatThrownBy(() -> client.teams().profile(55)).isInstanceOf(CoworkingException.class);
            server.has("\"1\"", A);
            assertThat(client.teams().profile(55).getName()).isEqualTo("A");
            return server.asked().get(2);
        }
    }
}
