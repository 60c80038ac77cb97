package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Team;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests successful calls and their requests. */
class CallExecutorTest {

    @Nested
    class TeamProfile {

        @Test
        void the_client_reads_the_example_of_a_team_profile() {
            try (WireServer server =
                    WireServer.responding(200, ApiSpec.example("TechInnovators").toString())) {
                Team team = server.client().teams().profile(55);

                assertThat(team.getId()).isEqualTo(55);
                assertThat(team.getUniqueId()).isEqualTo(UUID.fromString("a1b2c3d4-e5f6-7890-abcd-ef1234567890"));
                assertThat(team.getName()).isEqualTo("Tech Innovators");
                assertThat(team.getTeamMembers())
                        .hasSize(10)
                        .extracting(Customer::getFullName)
                        .contains("Zoë Ångström", "İpek Yılmaz", "王芳");
                assertThat(team.getDiscountExtraServices()).isEqualTo(new BigDecimal("12.5"));
                assertThat(team.getDiscountTariffs()).isNull();
                assertThat(team.getDisableAttendanceDashboard()).isFalse();
                assertThat(team.getCreatedOn()).isEqualTo(LocalDateTime.parse("2024-01-15T09:30:00"));
                assertThat(team.getCreatedOnUtc()).isEqualTo(Instant.parse("2024-01-15T09:30:00Z"));
                assertThat(server.onlyRequest()).startsWith("GET /api/public/teams/55/profile HTTP/1.1\r\n");
            }
        }

        @Test
        void the_client_reads_the_fields_of_a_team_that_a_shape_selects() {
            try (WireServer server = WireServer.responding(
                    200, ApiSpec.example("TechInnovatorsShaped").toString())) {
                Team team = server.client().teams().profile(55, "Name,ProfileSummary,TeamMembersCount");

                assertThat(team.getTeamMembersCount()).isEqualTo(12);
                assertThat(team.getTeamMembers()).isNull();
                assertThat(server.onlyRequest())
                        .startsWith(
                                "GET /api/public/teams/55/profile?_shape=Name,ProfileSummary,TeamMembersCount HTTP/1.1\r\n");
            }
        }

        @Test
        void the_client_sends_any_string_as_a_shape_without_validation() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                server.client().teams().profile(55, " Näme&x=1#,+%/ ");

                assertThat(server.onlyRequest())
                        .startsWith(
                                "GET /api/public/teams/55/profile?_shape=%20N%C3%A4me%26x%3D1%23,%2B%25%2F%20 HTTP/1.1\r\n");
            }
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '"',
                value = {
                    "%, %25",
                    "&, %26",
                    "+, %2B",
                    "#, %23",
                    "/, %2F",
                    "?, %3F",
                    "=, %3D",
                    "\" \", %20",
                    "ä, %C3%A4",
                    "٣, %D9%A3",
                    "A.z0, A.z0"
                })
        void the_client_encodes_the_characters_of_a_shape(String character, String encoded) {
            assertThat(OperationRequest.encoded("Name," + character)).isEqualTo("Name," + encoded);
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -1, Long.MIN_VALUE})
        void the_client_rejects_a_team_id_below_1_before_the_request(long id) {
            try (WireServer server = WireServer.responding(200, "{}")) {
                assertThatThrownBy(() -> server.client().teams().profile(id))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("teamId is " + id + "; it must be 1 or more.");
                assertThat(server.requests()).isEmpty();
            }
        }
    }

    @Nested
    class Related {

        @Test
        void the_client_reads_the_example_of_related_profiles() {
            try (WireServer server = WireServer.responding(
                    200, ApiSpec.example("RelatedToJaneSmith").toString())) {
                RelatedProfiles related = server.client().coworkers().related(101);

                assertThat(related.getRelatedProfiles()).singleElement().satisfies(carlos -> {
                    assertThat(carlos.getFullName()).isEqualTo("Carlos Ruiz");
                    assertThat(carlos.getProfileTagsList()).isEqualTo(List.of("UX", "Research"));
                });
                assertThat(related.getThreads()).isEmpty();
                assertThat(server.onlyRequest())
                        .startsWith("GET /api/public/coworkers/published/101/related HTTP/1.1\r\n");
            }
        }

        @Test
        void the_client_reads_the_fields_of_related_profiles_that_a_shape_selects() {
            try (WireServer server = WireServer.responding(
                    200, ApiSpec.example("RelatedToJaneSmithShaped").toString())) {
                RelatedProfiles related =
                        server.client().coworkers().related(101, "RelatedProfiles.Id,RelatedProfiles.FullName");

                assertThat(related.getThreads()).isNull();
                assertThat(server.onlyRequest())
                        .contains("?_shape=RelatedProfiles.Id,RelatedProfiles.FullName HTTP/1.1\r\n");
            }
        }

        @Test
        void the_client_rejects_a_coworker_id_below_1_before_the_request() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                assertThatThrownBy(() -> server.client().coworkers().related(0, "Threads"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("coworkerId is 0; it must be 1 or more.");
            }
        }
    }

    @Nested
    class Request {

        @Test
        void a_request_has_a_token_media_types_and_a_user_agent() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                server.builder()
                        .userAgent("billing-service/1.4")
                        .build()
                        .teams()
                        .profile(55);

                assertThat(server.onlyRequest())
                        .contains("Authorization: Bearer a-token\r\n")
                        .contains("Accept: application/json, application/problem+json\r\n")
                        .containsPattern(
                                "User-Agent: coworking-client/\\d+\\.\\d+\\.\\d+(-SNAPSHOT)? billing-service/1\\.4\r\n");
            }
        }

        @Test
        void a_request_offers_no_protocol_upgrade() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                server.client().teams().profile(55);

                assertThat(server.onlyRequest())
                        .doesNotContainIgnoringCase("upgrade")
                        .doesNotContainIgnoringCase("http2");
            }
        }

        @Test
        void each_call_asks_the_provider_for_the_token() {
            AtomicInteger tokenRequests = new AtomicInteger();
            try (WireServer server = WireServer.responding(200, "{}")) {
                CoworkingClient client = server.builder()
                        .token(() -> "token-" + tokenRequests.incrementAndGet())
                        .build();
                client.teams().profile(55);
                client.coworkers().related(101);

                assertThat(server.requests())
                        .satisfiesExactly(
                                first -> assertThat(first).contains("Authorization: Bearer token-1\r\n"),
                                second -> assertThat(second).contains("Authorization: Bearer token-2\r\n"));
            }
        }

        @Test
        void a_request_has_no_authorization_without_a_token() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                server.builder().token(TokenProvider.none()).build().teams().profile(55);

                assertThat(server.onlyRequest()).doesNotContain("Authorization");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "secret token", "secret\r\nX-Evil: 1", "secr\u00e9t"})
        void a_request_is_not_sent_with_an_invalid_token_and_the_message_does_not_contain_the_token(String token) {
            try (WireServer server = WireServer.responding(200, "{}")) {
                CoworkingClient client = server.builder().token(() -> token).build();

                assertThatThrownBy(() -> client.teams().profile(55))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("The token provider returned a token that is empty")
                        .hasMessageNotContaining("secr")
                        .hasNoCause();
                assertThat(server.requests()).isEmpty();
            }
        }

        @Test
        void a_request_is_not_sent_when_the_token_provider_fails() {
            RuntimeException down = new IllegalStateException("the identity provider is down");
            try (WireServer server = WireServer.responding(200, "{}")) {
                CoworkingClient client = server.builder()
                        .token(() -> {
                            throw down;
                        })
                        .build();

                assertThatThrownBy(() -> client.teams().profile(55)).isSameAs(down);
                assertThat(server.requests()).isEmpty();
            }
        }

        @Test
        void the_path_of_a_request_starts_with_the_path_of_the_base_url() {
            try (WireServer server = WireServer.responding(200, "{}")) {
                server.builder()
                        .baseUrl(server.url() + "/gate%20way/v1//")
                        .build()
                        .teams()
                        .profile(55);

                assertThat(server.onlyRequest())
                        .startsWith("GET /gate%20way/v1/api/public/teams/55/profile HTTP/1.1\r\n");
            }
        }
    }

    @Nested
    class Operations {

        @Test
        void operations_have_the_ids_and_paths_of_the_spec() {
            assertThat(Operation.values())
                    .extracting(operation -> operation.id() + " " + operation.template())
                    .containsExactlyInAnyOrderElementsOf(ApiSpec.operations());
        }

        @Test
        void the_toString_of_a_call_contains_neither_ids_nor_tokens() {
            Call call = new Call(
                    Operation.GET_TEAM_PROFILE,
                    URI.create("http://localhost/55"),
                    Map.of("Authorization", "Bearer secret"),
                    null);

            assertThat(call).hasToString("GET /api/public/teams/{teamId}/profile");
        }
    }
}
