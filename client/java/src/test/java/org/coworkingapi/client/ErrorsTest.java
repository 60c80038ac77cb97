package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.client.model.ErrorCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exceptions for error responses. */
class ErrorsTest {

    private static final Map<String, Class<? extends CoworkingApiException>> EXCEPTIONS = Map.ofEntries(
            Map.entry("INVALID_PARAMETER", InvalidRequestException.class),
            Map.entry("INVALID_SHAPE", InvalidRequestException.class),
            Map.entry("UNKNOWN_SHAPE_FIELD", InvalidRequestException.class),
            Map.entry("TOKEN_MISSING", UnauthorizedException.class),
            Map.entry("TOKEN_INVALID", UnauthorizedException.class),
            Map.entry("TOKEN_EXPIRED", UnauthorizedException.class),
            Map.entry("NOT_A_TEAM_MEMBER", NotATeamMemberException.class),
            Map.entry("TEAM_NOT_FOUND", TeamNotFoundException.class),
            Map.entry("COWORKER_NOT_FOUND", CoworkerNotFoundException.class),
            Map.entry("ROUTE_NOT_FOUND", CoworkingApiException.class),
            Map.entry("METHOD_NOT_ALLOWED", CoworkingApiException.class),
            Map.entry("NOT_ACCEPTABLE", CoworkingApiException.class),
            Map.entry("RATE_LIMITED", RateLimitedException.class),
            Map.entry("INTERNAL_ERROR", CoworkingApiException.class),
            Map.entry("UNAVAILABLE", UnavailableException.class));

    /** Returns the exception for a code. The generator names the exceptions of codes that are not in the map. */
    static Class<?> exceptionOf(int status, String code) {
        return EXCEPTIONS.containsKey(code) ? EXCEPTIONS.get(code) : exceptionNamedAfter(code, status);
    }

    private static Class<?> exceptionNamedAfter(String code, int status) {
        String words = Stream.of(code.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        try {
            return Class.forName("org.coworkingapi.client." + words + "Exception");
        } catch (ClassNotFoundException e) {
            return CoworkingApiException.of("anOperation", status, null, null).getClass();
        }
    }

    @Nested
    class Documented {

        static Stream<ApiSpec.Error> errors() {
            return ApiSpec.errors().stream();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("errors")
        void documented_errors_become_the_exception_of_their_code(ApiSpec.Error example) {
            Map<String, String> headers = new TreeMap<>(example.headers());
            headers.put("Content-Type", "application/problem+json");
            try (WireServer server = WireServer.responding(
                    example.status(), headers, example.body().toString())) {
                CoworkingApiException error = error(server, example.operation());

                String code = example.body().get("code").stringValue();
                String instance = example.body().get("instance").stringValue();
                assertThat(error)
                        .isExactlyInstanceOf(exceptionOf(example.status(), code))
                        .hasMessage(example.operation().id() + ": " + example.status() + " " + code + at(example)
                                + reason(example, server) + " (request " + instance + ")")
                        .hasNoCause();
                assertThat(error.operation()).isEqualTo(example.operation().id());
                assertThat(error.status()).isEqualTo(example.status());
                assertThat(error.code()).isEqualTo(new ErrorCode(code));
                assertThat(error.requestId()).isEqualTo(instance);
                assertThat(error.retryAfter())
                        .isEqualTo(headers.containsKey("Retry-After") ? Duration.ofSeconds(30) : null);
                assertThat(Json.MAPPER.writeValueAsString(error.problem()))
                        .isEqualTo(example.body().toString());
            }
        }

        /** Returns the part of the message that names the invalid properties. */
        private static String at(ApiSpec.Error example) {
            String pointers = example.body()
                    .path("errors")
                    .valueStream()
                    .map(error -> error.get("pointer").stringValue())
                    .collect(Collectors.joining(", "));
            return pointers.isEmpty() ? "" : " at " + pointers;
        }

        /** Returns the part of the message that shows a wrong argument or a wrong URL. */
        private static String reason(ApiSpec.Error example, WireServer server) {
            String code = example.body().get("code").stringValue();
            if (code.equals("ROUTE_NOT_FOUND")) {
                return " at " + server.url() + example.operation().template() + "; check the base URL";
            }
            boolean hasDetail = example.status() == 400 && !example.body().has("errors");
            return hasDetail ? ": " + example.body().get("detail").stringValue().replaceFirst("[.]$", "") : "";
        }

        @Test
        void all_documented_codes_have_an_example() {
            assertThat(errors().map(example -> example.body().get("code").stringValue())
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(ApiSpec.errorCodes());
        }
    }

    @Nested
    class Undocumented {

        @ParameterizedTest
        @CsvSource({
            "304, CoworkingApiException",
            "400, InvalidRequestException",
            "401, UnauthorizedException",
            "403, CoworkingApiException",
            "404, CoworkingApiException",
            "409, CoworkingApiException",
            "418, CoworkingApiException",
            "429, RateLimitedException",
            "500, CoworkingApiException",
            "502, UnavailableException",
            "503, UnavailableException",
            "504, UnavailableException",
            "599, CoworkingApiException"
        })
        void undocumented_errors_are_classified_by_status_regardless_of_the_body(int status, String exception) {
            for (String body : List.of(
                    "",
                    "<html>Jane</html>",
                    "{\"code\":\"TEAM_NOT_",
                    "[]",
                    "null",
                    "7",
                    "{\"code\":42}",
                    "[" + " ".repeat(2 << 20))) {
                try (WireServer server = WireServer.responding(status, Map.of("Content-Type", "text/html"), body)) {
                    CoworkingApiException error = error(server, Operation.GET_TEAM_PROFILE);

                    assertThat(error.getClass().getSimpleName())
                            .as("%.30s", body)
                            .isEqualTo(exception);
                    String url = server.url() + "/api/public/teams/{teamId}/profile";
                    assertThat(error)
                            .hasMessage("getTeamProfile: " + status
                                    + (status == 404 ? " at " + url + "; check the base URL" : ""))
                            .hasNoCause();
                    assertThat(error.status()).isEqualTo(status);
                    assertThat(error.code()).isNull();
                    assertThat(error.requestId()).isNull();
                }
            }
        }

        @Test
        void undocumented_codes_are_preserved_in_the_exception_of_their_status() {
            String body = "{\"code\":\"TEAM_QUOTA_EXCEEDED\",\"instance\":\"/somewhere/55\"}";
            try (WireServer server = WireServer.responding(429, body)) {
                CoworkingApiException error = error(server, Operation.GET_TEAM_PROFILE);

                assertThat(error)
                        .isInstanceOf(RateLimitedException.class)
                        .hasMessage("getTeamProfile: 429 TEAM_QUOTA_EXCEEDED");
                assertThat(error.code()).isEqualTo(new ErrorCode("TEAM_QUOTA_EXCEEDED"));
                assertThat(error.requestId()).isEqualTo("/somewhere/55");
            }
        }

        @Test
        void codes_and_instances_with_an_invalid_format_are_not_in_the_message() {
            String body =
                    "{\"code\":\"jane@example.com\",\"instance\":\"Jane\",\"detail\":\"Jane\",\"title\":7,\"status\":\"\"}";
            try (WireServer server = WireServer.responding(500, body)) {
                CoworkingApiException error = error(server, Operation.GET_TEAM_PROFILE);

                assertThat(error).hasMessage("getTeamProfile: 500");
                assertThat(error.problem())
                        .isEqualTo(new Problem(null, null, null, "Jane", "Jane", new ErrorCode("jane@example.com")));
                assertThat(error.problem()).hasToString("");
            }
        }

        @Test
        void undocumented_members_and_headers_are_ignored() {
            Map<String, String> headers = Map.of("X-Served-By", "edge-7", "Set-Cookie", "a=b", "Warning", "199");
            try (WireServer server =
                    WireServer.responding(404, headers, "{\"code\":\"TEAM_NOT_FOUND\",\"errors\":[{\"a\":1}]}")) {
                assertThat(error(server, Operation.GET_TEAM_PROFILE)).isInstanceOf(TeamNotFoundException.class);
            }
        }
    }

    @Nested
    class Redirects {

        @ParameterizedTest
        @ValueSource(ints = {301, 302, 303, 307, 308})
        void redirects_are_errors_and_their_targets_do_not_receive_the_token(int status) {
            try (WireServer otherServer = WireServer.responding(200, "{}");
                    WireServer server =
                            WireServer.responding(status, Map.of("Location", otherServer.url() + "/teams/55"), "")) {
                assertThat(error(server, Operation.GET_TEAM_PROFILE)).hasMessage("getTeamProfile: " + status);
                assertThat(otherServer.requests()).isEmpty();
            }
        }
    }

    @Nested
    class Retry_after {

        @ParameterizedTest
        @CsvSource(
                nullValues = "none",
                delimiter = '|',
                value = {
                    "30 | PT30S",
                    "0 | PT0S",
                    "9999999999 | PT2777777H46M39S",
                    "Sat, 21 Nov 2026 10:01:30 GMT | PT1M30S",
                    "Sat, 21 Nov 2026 09:00:00 GMT | PT0S",
                    "-1 | none",
                    "1.5 | none",
                    "soon | none",
                    "'' | none",
                    "99999999999999999999 | none"
                })
        void retry_after_is_read_in_both_formats(String header, Duration wait) {
            assertThat(RetryAfter.of(
                            HttpHeaders.of(Map.of("Retry-After", List.of(header)), (name, value) -> true),
                            new FakeClock()))
                    .isEqualTo(wait);
        }

        @Test
        void retry_after_is_available_for_any_error() {
            try (WireServer server = WireServer.responding(409, Map.of("Retry-After", "7"), "")) {
                assertThat(error(server, Operation.GET_TEAM_PROFILE).retryAfter())
                        .isEqualTo(Duration.ofSeconds(7));
            }
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "none",
                value = {
                    "409, 7, '', RateLimitedException", "409, soon, '', CoworkingApiException",
                            "409, none, '', CoworkingApiException",
                    "409, 7, busy, CoworkingApiException", "409, 7, {}, CoworkingApiException",
                            "400, 7, '', InvalidRequestException"
                })
        void retry_after_means_throttling_only_in_a_409_without_a_body(
                int status, String retryAfter, String body, String exception) {
            Map<String, String> headers = retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter);
            try (WireServer server = WireServer.responding(status, headers, body)) {
                assertThat(error(server, Operation.GET_TEAM_PROFILE).getClass().getSimpleName())
                        .isEqualTo(exception);
            }
        }
    }

    /** Fakes of the client in the tests of its callers. */
    @Nested
    class Fakes {

        @Test
        void fakes_can_throw_the_exceptions_of_the_client() {
            Problem problem = new Problem(null, null, 404, null, null, ErrorCode.COWORKER_NOT_FOUND);

            assertThat(CoworkingApiException.of("getRelatedProfiles", 404, problem, null))
                    .isInstanceOf(CoworkerNotFoundException.class)
                    .hasMessage("getRelatedProfiles: 404 COWORKER_NOT_FOUND")
                    .extracting(CoworkingException::attempts)
                    .isEqualTo(1);
        }

        @Test
        void fakes_can_simulate_the_platforms_throttling() {
            assertThat(CoworkingApiException.of("getTeamProfile", 409, null, Duration.ofSeconds(7)))
                    .isInstanceOf(RateLimitedException.class);
            assertThat(CoworkingApiException.of("getTeamProfile", 409, null, null))
                    .isExactlyInstanceOf(CoworkingApiException.class);
        }
    }

    private static CoworkingApiException error(WireServer server, Operation operation) {
        return catchThrowableOfType(CoworkingApiException.class, () -> Faults.call(server.client(), operation));
    }
}
