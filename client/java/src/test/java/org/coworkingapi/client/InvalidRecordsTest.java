package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.model.CustomerFields;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.ObjectField;
import org.coworkingapi.client.model.TeamFields;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The error messages for invalid records, before any request. */
class InvalidRecordsTest {

    @Nested
    class Names {

        record Typo(String name, List<Customer> teamMember) {}

        record Swapped(String nmae) {}

        record CaseTypo(@JsonProperty("teamMembers") List<Customer> members) {}

        record Blank(@JsonProperty(" ") String name) {}

        record Stranger(String mood) {}

        record Twice(String name, @JsonProperty("Name") String title) {}

        record Outer(List<Member> teamMembers) {

            record Member(String fulName) {}
        }

        @Test
        void a_typo_is_reported_with_record_component_and_the_most_similar_field() {
            assertError(
                    Typo.class,
                    "Typo.teamMember: Team has no field teamMember; "
                            + "did you mean teamMembers (JSON name TeamMembers)?");
        }

        @Test
        void two_swapped_letters_are_reported_with_a_suggestion() {
            assertError(Swapped.class, "Swapped.nmae: Team has no field nmae; did you mean name (JSON name Name)?");
        }

        @Test
        void an_annotation_with_a_wrong_JSON_name_is_reported_with_a_suggestion() {
            assertError(
                    CaseTypo.class,
                    "CaseTypo.members: Team has no field with the JSON name \"teamMembers\"; "
                            + "did you mean teamMembers (JSON name TeamMembers)?");
        }

        @Test
        void a_typo_in_a_nested_record_is_reported_with_its_location() {
            assertError(
                    Outer.class,
                    "Member.fulName (in Outer.teamMembers): Customer has no field fulName; "
                            + "did you mean fullName (JSON name FullName)?");
        }

        @Test
        void an_unknown_name_without_a_similar_field_is_reported_with_all_fields() {
            assertThat(errorMessage(Stranger.class))
                    .startsWith("Stranger.mood: Team has no field mood; its fields are id, uniqueId, idString, name, ")
                    .contains(", disableAttendanceDashboard, ")
                    .endsWith(", updatedOnUtc.");
            assertThat(errorMessage(Blank.class))
                    .startsWith("Blank.name: Team has no field with the JSON name \" \"; its fields are id, ");
        }

        @Test
        void two_components_for_one_field_are_rejected() {
            assertError(Twice.class, "Twice.title: Name is already mapped to the component name; remove one of them.");
        }
    }

    @Nested
    class Records {

        record Empty() {}

        record EmptyWithin(List<Empty> teamMembers) {}

        record Endless(String name, List<Endless> teamMembers) {}

        interface Face {

            String name();
        }

        @Test
        void records_without_components_are_rejected_because_an_empty_shape_selects_everything() {
            assertError(Empty.class, "Empty has no components; add one, because an empty shape selects everything.");
            assertError(
                    EmptyWithin.class,
                    "Empty (in EmptyWithin.teamMembers) has no components; add one, because an empty shape selects everything.");
        }

        @Test
        void records_that_contain_themselves_are_rejected() {
            assertError(
                    Endless.class, "Endless.teamMembers: Endless must not contain itself; use another record here.");
        }

        @Test
        @SuppressWarnings({"unchecked", "rawtypes"})
        void types_other_than_records_are_rejected() {
            assertError((Class) Face.class, "Face is not a record; declare a record with a component for each field.");
            assertError(Record.class, "Record is not a record; declare a record with a component for each field.");
        }

        @Test
        void records_with_several_errors_are_reported_with_all_errors() {
            record Many(int id, String nane, Set<String> profileTagsList, String summary) {}
            assertThat(errorMessage(Many.class).lines())
                    .satisfiesExactly(
                            id -> assertThat(id).startsWith("Many.id: Id is a Long"),
                            name -> assertThat(name)
                                    .startsWith(
                                            "Many.nane: Team has no field nane; did you mean name (JSON name Name)?"),
                            tags -> assertThat(tags).startsWith("Many.profileTagsList: ProfileTagsList is a list"),
                            summary -> assertThat(summary)
                                    .startsWith("Many.summary: Team has no field summary; its fields are "));
        }

        @Test
        void records_with_200_errors_are_reported_with_the_first_20() throws Exception {
            StringBuilder source = new StringBuilder("public record Wide(");
            for (int i = 0; i < 200; i++) {
                source.append(i == 0 ? "" : ", ").append("String stranger").append(i);
            }
            Class<? extends Record> wide =
                    CompiledRecord.of("Wide", source.append(") {}").toString()).load();

            assertThat(errorMessage(wide).lines()).hasSize(21).last().isEqualTo("and 180 more.");
        }

        @Test
        void records_with_all_fields_are_valid() throws Exception {
            Class<? extends Record> greedy = CompiledRecord.of(
                            "Greedy",
                            "public record Greedy(" + components(TeamFields.ALL) + ") { public record Part("
                                    + components(CustomerFields.ALL) + ") {} }")
                    .load();

            int lists = (int) TeamFields.ALL.stream()
                    .filter(ObjectField.class::isInstance)
                    .count();
            assertThat(Shapes.ofTeam(greedy).toString().split(","))
                    .hasSize(TeamFields.ALL.size() - lists + lists * CustomerFields.ALL.size());
        }
    }

    private static String components(List<? extends Field<?>> fields) {
        return fields.stream()
                .map(field -> {
                    String type =
                            field instanceof ObjectField ? "Part" : field.type().getName();
                    return (field.isList() ? "java.util.List<" + type + ">" : type) + " " + field.javaName();
                })
                .collect(Collectors.joining(", "));
    }

    @Test
    void invalid_records_send_no_request_and_request_no_token() {
        AtomicInteger tokenRequests = new AtomicInteger();
        try (WireServer server = WireServer.responding(200, "{}")) {
            CoworkingClient client = server.builder()
                    .token(() -> "token-" + tokenRequests.incrementAndGet())
                    .build();

            assertThatThrownBy(() -> client.teams().profile(55, Names.Typo.class))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> client.coworkers().related(101, Names.Typo.class))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(tokenRequests).hasValue(0);
            assertThat(server.requests()).isEmpty();
        }
    }

    static void assertError(Class<? extends Record> record, String message) {
        assertThat(errorMessage(record)).isEqualTo(message);
        assertThat(errorMessage(record)).as("a second time").isEqualTo(message);
    }

    private static String errorMessage(Class<? extends Record> record) {
        return catchThrowableOfType(IllegalArgumentException.class, () -> Shapes.ofTeam(record))
                .getMessage();
    }
}
