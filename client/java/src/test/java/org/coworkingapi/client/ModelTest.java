package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.client.model.CommunityThread;
import org.coworkingapi.client.model.Coworker;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Team;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reading and writing the generated models. */
class ModelTest {

    private static final JsonMapper ANY_MAPPER = JsonMapper.shared();

    @Nested
    class RoundTrip {

        @ParameterizedTest
        @CsvSource({
            "TechInnovators, Team", "TechInnovatorsShaped, Team",
            "RelatedToJaneSmith, RelatedProfiles", "RelatedToJaneSmithShaped, RelatedProfiles"
        })
        void a_round_trip_of_the_examples_of_the_spec_returns_the_same_JSON(String example, String model)
                throws Exception {
            String text = ApiSpec.example(example).toString();

            assertThat(roundTrip(text, Class.forName("org.coworkingapi.client.model." + model)))
                    .isEqualTo(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"Description\":null}",
                    "{\"Description\":\"\"}",
                    "{\"MaxTeamMemberCount\":null}",
                    "{\"TeamMembers\":[]}",
                    "{\"TeamMembers\":[{}]}",
                    "{\"TeamMembers\":[{\"Position\":null}]}"
                })
        void a_round_trip_distinguishes_absent_null_and_empty_values(String text) {
            assertThat(roundTrip(text, Team.class)).isEqualTo(text);
        }

        @Test
        void a_round_trip_of_a_thread_keeps_null_times() {
            String text = "{\"LastMessage\":null,\"LastMessageUtc\":null,\"LastMessageText\":\"\"}";

            assertThat(roundTrip(text, CommunityThread.class)).isEqualTo(text);
        }

        @Test
        void a_round_trip_keeps_numbers_as_they_were_written() {
            String text = "{\"Id\":9007199254740993,\"DiscountCharges\":12.50,\"DiscountTariffs\":0}";

            assertThat(roundTrip(text, Team.class)).isEqualTo(text);
        }

        @Test
        void a_round_trip_works_with_any_mapper() {
            String text = ApiSpec.example("TechInnovators").toString();

            assertThat(ANY_MAPPER.writeValueAsString(ANY_MAPPER.readValue(text, Team.class)))
                    .isEqualTo(text);
        }

        private static String roundTrip(String text, Class<?> model) {
            return Json.MAPPER.writeValueAsString(Json.MAPPER.readValue(text, model));
        }
    }

    @Nested
    class Tolerance {

        @Test
        void unknown_fields_are_ignored() {
            String json = "{\"Mood\":{\"Now\":[1]},\"Name\":\"A\",\"TeamMembers\":[{\"Mood\":7,\"Id\":1}]}";
            Team team = Json.MAPPER.readValue(json, Team.class);

            assertThat(team)
                    .isEqualTo(Team.builder()
                            .name("A")
                            .teamMembers(List.of(Customer.builder().id(1L).build()))
                            .build());
        }

        @Test
        void links_that_are_not_valid_URIs_are_read() {
            Team team = Json.MAPPER.readValue("{\"Twitter\":\"see me @ twitter!\"}", Team.class);

            assertThat(team.getTwitter()).isEqualTo("see me @ twitter!");
        }

        @Test
        void an_unknown_error_code_is_kept() {
            assertThat(Json.MAPPER.readValue("\"TEAM_ON_HOLIDAY\"", ErrorCode.class))
                    .isEqualTo(new ErrorCode("TEAM_ON_HOLIDAY"));
            assertThat(Json.MAPPER.writeValueAsString(ErrorCode.RATE_LIMITED)).isEqualTo("\"RATE_LIMITED\"");
        }
    }

    @Nested
    class Values {

        private final Team team =
                Json.MAPPER.readValue(ApiSpec.example("TechInnovators").toString(), Team.class);

        @Test
        void models_are_equal_if_all_their_fields_are_equal() {
            Team same = Json.MAPPER.readValue(ApiSpec.example("TechInnovators").toString(), Team.class);

            assertThat(team).isEqualTo(same).hasSameHashCodeAs(same);
            assertThat(Team.builder().description(null).build())
                    .isNotEqualTo(Team.builder().build());
        }

        @Test
        void models_print_the_names_of_their_fields_without_values() {
            assertThat(Team.builder().name("A").description(null).build()).hasToString("Team[Name, Description]");
            assertThat(team.toString()).contains("TeamMembers").doesNotContain("Jane", "101", "@");
        }

        @Test
        void models_cannot_be_changed_through_their_lists() {
            List<Customer> members = new ArrayList<>();
            Team built = Team.builder().teamMembers(members).build();
            members.add(Customer.builder().build());

            assertThat(built.getTeamMembers()).isEmpty();
            assertThatThrownBy(() -> team.getTeamMembers().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void builders_accept_null_only_for_nullable_fields() {
            assertThatThrownBy(() -> Team.builder().name(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("name must not be null");
        }
    }

    @Nested
    class Generated {

        @Test
        void models_have_the_fields_of_the_spec_in_the_same_order() {
            assertThat(List.of(
                            Team.class, Customer.class, Coworker.class, CommunityThread.class, RelatedProfiles.class))
                    .allSatisfy(
                            model -> assertThat(fields(model)).isEqualTo(ApiSpec.properties(model.getSimpleName())));
        }

        @Test
        void each_error_code_of_the_spec_has_a_constant() throws Exception {
            for (String code : ApiSpec.errorCodes()) {
                assertThat(ErrorCode.class.getField(code).get(null)).isEqualTo(new ErrorCode(code));
            }
        }

        private static List<String> fields(Class<?> model) {
            return List.of(model.getAnnotation(JsonPropertyOrder.class).value());
        }
    }

    @Test
    void values_of_the_wrong_type_are_rejected_instead_of_converted() {
        for (String wrong :
                List.of("{\"Name\":1}", "{\"Id\":\"55\"}", "{\"TeamMembersCount\":1.5}", "{\"HasImages\":\"\"}")) {
            assertThatThrownBy(() -> Json.MAPPER.readValue(wrong, Team.class))
                    .as(wrong)
                    .isInstanceOf(JacksonException.class);
        }
    }
}
