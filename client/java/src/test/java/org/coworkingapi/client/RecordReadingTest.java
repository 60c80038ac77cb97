package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coworkingapi.client.model.Customer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Responses that are read into records, over real HTTP. */
class RecordReadingTest {

    record Card(String name, List<Member> teamMembers) {

        record Member(String fullName, Optional<String> position) {}
    }

    record Limits(Integer maxTeamMemberCount, Optional<String> description, Optional<List<Card.Member>> teamMembers) {}

    @Nested
    class Values {

        record Types(
                long id,
                UUID uniqueId,
                int teamMembersCount,
                boolean hasImages,
                BigDecimal discountExtraServices,
                Optional<BigDecimal> discountTariffs,
                Instant createdOnUtc,
                LocalDateTime createdOn,
                List<String> profileTagsList) {}

        record Texts(String uniqueId, String createdOnUtc, String createdOn, long teamMembersCount) {}

        record Whole(List<Customer> teamAdministrators) {}

        private record Hidden(String name, List<Inner> teamAdministrators) {

            private record Inner(@JsonProperty("FullName") String who) {}
        }

        private final String example = ApiSpec.example("TechInnovators").toString();

        @Test
        void values_have_the_types_of_the_components() {
            List<String> tags = ApiSpec.example("TechInnovators")
                    .get("ProfileTagsList")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .toList();

            assertThat(team(example, Types.class))
                    .isEqualTo(new Types(
                            55,
                            UUID.fromString("a1b2c3d4-e5f6-7890-abcd-ef1234567890"),
                            12,
                            true,
                            new BigDecimal("12.5"),
                            Optional.empty(),
                            Instant.parse("2024-01-15T09:30:00Z"),
                            LocalDateTime.parse("2024-01-15T09:30:00"),
                            tags));
            assertThat(team(example, Texts.class))
                    .isEqualTo(new Texts(
                            "a1b2c3d4-e5f6-7890-abcd-ef1234567890", "2024-01-15T09:30:00Z", "2024-01-15T09:30:00", 12));
        }

        @Test
        void values_may_have_model_types() {
            assertThat(team(example, Whole.class).teamAdministrators())
                    .extracting(Customer::getFullName)
                    .contains("Jane Smith");
        }

        @Test
        void values_may_be_read_into_private_records() {
            record Local(String name) {}
            assertThat(team(example, Hidden.class).teamAdministrators()).contains(new Hidden.Inner("Jane Smith"));
            assertThat(team(example, Local.class)).isEqualTo(new Local("Tech Innovators"));
        }

        @Test
        void values_are_requested_with_the_shape_of_the_record() {
            try (WireServer server = WireServer.responding(200, "{\"Name\":\"A\",\"TeamMembers\":[]}")) {
                server.client().teams().profile(55, Card.class);

                assertThat(server.onlyRequest())
                        .startsWith("GET /api/public/teams/55/profile"
                                + "?_shape=Name,TeamMembers.FullName,TeamMembers.Position HTTP/1.1\r\n");
            }
        }

        @Test
        void values_are_read_despite_unknown_fields_and_values() {
            record Tags(String profileTags, List<Card.Member> teamMembers) {}
            String newer = "{\"Mood\":{\"Now\":[1]},\"ProfileTags\":\"NEVER-SEEN\","
                    + "\"TeamMembers\":[{\"Mood\":7,\"FullName\":\"A\",\"Position\":\"UNKNOWN_POSITION\"}]}";

            assertThat(team(newer, Tags.class))
                    .isEqualTo(new Tags("NEVER-SEEN", List.of(new Card.Member("A", Optional.of("UNKNOWN_POSITION")))));
        }

        @Test
        void values_are_read_for_related_profiles() {
            record Page(List<Who> relatedProfiles) {

                record Who(long id, String fullName) {}
            }
            try (WireServer server = WireServer.responding(
                    200, ApiSpec.example("RelatedToJaneSmithShaped").toString())) {
                assertThat(server.client().coworkers().related(101, Page.class))
                        .isEqualTo(new Page(List.of(new Page.Who(202, "Carlos Ruiz"))));
                assertThat(server.onlyRequest())
                        .contains("?_shape=RelatedProfiles.Id,RelatedProfiles.FullName HTTP/1.1\r\n");
            }
        }
    }

    @Nested
    class Absence {

        /** Absent and null lists violate the spec, so the client reports them with their location. */
        @Test
        void an_absent_or_null_list_is_an_error_but_an_empty_list_is_valid() {
            assertThat(team("{\"Name\":\"A\",\"TeamMembers\":[]}", Card.class)).isEqualTo(new Card("A", List.of()));
            assertThat(failure("{\"Name\":\"A\"}")).hasMessage(notACard("TeamMembers"));
            assertThat(failure("{\"Name\":\"A\",\"TeamMembers\":null}")).hasMessage(notACard("TeamMembers"));
        }

        @Test
        void an_absent_nullable_field_is_null_or_an_empty_optional() {
            Limits nothing = new Limits(null, Optional.empty(), Optional.empty());

            assertThat(team("{}", Limits.class)).isEqualTo(nothing);
            assertThat(team("{\"MaxTeamMemberCount\":null,\"Description\":null,\"TeamMembers\":null}", Limits.class))
                    .isEqualTo(nothing);
            assertThat(team("{\"TeamMembers\":[],\"Description\":\"\"}", Limits.class))
                    .isEqualTo(new Limits(null, Optional.of(""), Optional.of(List.of())));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "Name                    | {\"TeamMembers\":[]}",
                    "Name                    | {\"Name\":null,\"TeamMembers\":[]}",
                    "TeamMembers[0]          | {\"Name\":\"A\",\"TeamMembers\":[null]}",
                    "TeamMembers[1].FullName | {\"Name\":\"A\",\"TeamMembers\":[{\"FullName\":\"Jane\"},{\"Position\":\"B\"}]}",
                    "TeamMembers[1].FullName | {\"Name\":\"A\",\"TeamMembers\":[{\"FullName\":\"Jane\"},{\"FullName\":null}]}"
                })
        void a_missing_required_value_is_reported_with_its_location_but_without_values(String where, String body) {
            assertThat(failure(body)).hasMessage(notACard(where)).hasNoCause();
        }

        @Test
        void a_null_element_of_an_optional_list_is_an_error() {
            assertThatThrownBy(() -> team("{\"TeamMembers\":[{\"FullName\":\"Jane\"},null]}", Limits.class))
                    .hasMessage(
                            "getTeamProfile: 200, but the body does not match Limits: TeamMembers[1] is missing or null");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"Id\":null,\"HasImages\":true,\"ProfileTagsList\":[]}"})
        void an_absent_primitive_is_an_error(String body) {
            record Primitives(long id, boolean hasImages, List<String> profileTagsList) {}
            assertThatThrownBy(() -> team(body, Primitives.class))
                    .hasMessage("getTeamProfile: 200, but the body does not match Primitives: Id is missing or null");
        }

        @Test
        void a_null_string_in_a_list_is_an_error() {
            record Tags(List<String> profileTagsList) {}
            assertThatThrownBy(() -> team("{\"ProfileTagsList\":[\"a\",null]}", Tags.class))
                    .hasMessage(
                            "getTeamProfile: 200, but the body does not match Tags: ProfileTagsList[1] is missing or null");
        }
    }

    private static String notACard(String where) {
        return "getTeamProfile: 200, but the body does not match Card: " + where + " is missing or null";
    }

    static UnreadableResponseException failure(String body) {
        return catchThrowableOfType(UnreadableResponseException.class, () -> team(body, Card.class));
    }

    static <T extends Record> T team(String body, Class<T> record) {
        try (WireServer server = WireServer.responding(200, body)) {
            return server.client().teams().profile(55, record);
        }
    }
}
