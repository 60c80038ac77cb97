package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoworkingClientBuilderTest {

    private final CoworkingClientBuilder builder = CoworkingClient.builder();

    @Nested
    class BaseUrl {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://nexudushq.spaces.nexudus.com",
                    "HTTP://localhost:8080/",
                    "https://example.com/coworking/",
                    "http://[::1]"
                })
        void the_base_url_may_be_any_http_or_https_URL(String url) {
            assertThatCode(() -> builder.baseUrl(url)).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "localhost:8080               | The base URL must start with https:// or http://.",
                    "ftp://example.com            | The base URL must start with https:// or http://.",
                    "/api                         | The base URL must start with https:// or http://.",
                    "''                           | The base URL must start with https:// or http://.",
                    "https:///api                 | The base URL has no valid host; a host consists of letters, digits, hyphens and dots.",
                    "https://my_host/api          | The base URL has no valid host; a host consists of letters, digits, hyphens and dots.",
                    "https://host/a b             | The base URL is not a valid URL: Illegal character in path at position 14.",
                    "https://jane:pass@host       | The base URL must not have a user, a query or a fragment.",
                    "https://host?space=7         | The base URL must not have a user, a query or a fragment.",
                    "https://host#top             | The base URL must not have a user, a query or a fragment."
                })
        void the_base_url_must_be_valid_and_is_not_quoted_in_the_message(String url, String message) {
            assertThatThrownBy(() -> builder.baseUrl(url))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }

        @Test
        void the_base_url_is_required() {
            assertThatThrownBy(() -> builder.token(TokenProvider.none()).build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("The base URL is missing");
        }
    }

    @Nested
    class Token {

        @Test
        void the_token_provider_is_required() {
            assertThatThrownBy(() -> builder.baseUrl("http://localhost").build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("The token provider is missing");
        }

        @Test
        void the_token_is_not_requested_before_the_first_call() {
            AtomicInteger tokenRequests = new AtomicInteger();
            builder.baseUrl("http://localhost")
                    .token(() -> "token-" + tokenRequests.incrementAndGet())
                    .build();

            assertThat(tokenRequests).hasValue(0);
        }
    }

    @Nested
    class Timeouts {

        @ParameterizedTest
        @ValueSource(strings = {"PT0S", "PT-1S"})
        void timeouts_must_be_positive(Duration invalid) {
            assertThatThrownBy(() -> builder.timeout(invalid))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("timeout is " + invalid + "; it must be longer than zero.");
            assertThatThrownBy(() -> builder.connectTimeout(invalid))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("connectTimeout is " + invalid + "; it must be longer than zero.");
            assertThatThrownBy(() -> builder.attemptTimeout(invalid))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("attemptTimeout is " + invalid + "; it must be longer than zero.");
        }

        @Test
        void the_connect_timeout_is_at_most_a_day() {
            builder.baseUrl("http://localhost").token(TokenProvider.none()).httpClient(HttpClient.newHttpClient());

            assertThatThrownBy(() -> builder.connectTimeout(Duration.ofDays(1).plusSeconds(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("connectTimeout is PT24H1S; it must not be longer than a day.");
            assertThatCode(builder::build).doesNotThrowAnyException();
        }

        @Test
        void timeouts_may_be_practically_infinite() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                CoworkingClient client = server.builder()
                        .timeout(Duration.ofDays(1_000_000))
                        .attemptTimeout(Duration.ofDays(2_000_000))
                        .build();

                assertThatCode(() -> client.teams().profile(55)).doesNotThrowAnyException();
            }
        }
    }

    @Nested
    class UserAgent {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "a\r\nX-Evil: 1", "caf\u00e9", " billing-service"})
        void the_user_agent_must_be_printable_ascii(String invalid) {
            assertThatThrownBy(() -> builder.userAgent(invalid))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The user agent must consist of printable ASCII words, such as billing-service/1.4.");
        }
    }

    @Nested
    class CustomHttpClient {

        @Test
        void a_custom_http_client_sends_the_requests() {
            AtomicInteger executed = new AtomicInteger();
            HttpClient httpClient = HttpClient.newBuilder()
                    .executor(task -> {
                        executed.incrementAndGet();
                        new Thread(task).start();
                    })
                    .build();
            try (WireServer server = WireServer.responding(200, "{}")) {
                builder.baseUrl(server.url())
                        .token(TokenProvider.none())
                        .httpClient(httpClient)
                        .build()
                        .teams()
                        .profile(55);

                assertThat(executed).hasPositiveValue();
                assertThat(server.onlyRequest()).contains(" HTTP/1.1\r\n").doesNotContainIgnoringCase("upgrade");
            }
        }

        @ParameterizedTest
        @EnumSource(value = HttpClient.Redirect.class, names = "NEVER", mode = EnumSource.Mode.EXCLUDE)
        void a_custom_http_client_must_not_follow_redirects(HttpClient.Redirect redirect) {
            HttpClient httpClient =
                    HttpClient.newBuilder().followRedirects(redirect).build();

            assertThatThrownBy(() -> builder.httpClient(httpClient))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("follows redirects (" + redirect + ")");
        }

        @Test
        void a_custom_http_client_cannot_be_combined_with_a_connect_timeout() {
            builder.baseUrl("http://localhost")
                    .token(TokenProvider.none())
                    .httpClient(HttpClient.newHttpClient())
                    .connectTimeout(Duration.ofSeconds(1));

            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "connectTimeout has no effect on a custom HttpClient; set it on the HttpClient instead.");
        }
    }
}
