package org.coworkingapi.server.stub.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.util.List;
import org.coworkingapi.server.stub.generated.model.Customer;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ShapeTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    private final Shapes shapes = new Shapes(MAPPER);

    private final Team team = new Team()
            .id(55L)
            .name("Tech Innovators")
            .facebook(null)
            .createdOn(LocalDateTime.parse("2024-01-15T09:30:00"))
            .teamMembers(List.of(new Customer().id(102L).fullName("Bob Wilson").position(null)))
            .allTeamMembers(List.of());

    private String write(String shape) {
        return MAPPER.writeValueAsString(new ShapedBody(team, shapes.of(Team.class, shape)));
    }

    @Nested
    class Writing {

        @Test
        void writes_only_selected_fields() {
            assertThat(write("Name")).isEqualTo("{\"Name\":\"Tech Innovators\"}");
        }

        @Test
        void selects_fields_of_array_elements_without_an_index() {
            assertThat(write("TeamMembers.FullName")).isEqualTo("{\"TeamMembers\":[{\"FullName\":\"Bob Wilson\"}]}");
        }

        @Test
        void keeps_the_order_of_the_spec_for_any_order_of_paths() {
            assertThat(write("TeamMembers.FullName,TeamMembers.Id,Name,Id"))
                    .isEqualTo(
                            "{\"Id\":55,\"Name\":\"Tech Innovators\",\"TeamMembers\":[{\"Id\":102,\"FullName\":\"Bob Wilson\"}]}");
        }

        @Test
        void a_parent_takes_precedence_over_its_children_in_either_order() {
            assertThat(write("TeamMembers,TeamMembers.Id")).isEqualTo(write("TeamMembers"));
            assertThat(write("TeamMembers.Id,TeamMembers")).isEqualTo(write("TeamMembers"));
        }

        @Test
        void keeps_a_selected_null_and_an_empty_list() {
            assertThat(write("Facebook,AllTeamMembers.Id")).isEqualTo("{\"Facebook\":null,\"AllTeamMembers\":[]}");
            assertThat(write("TeamMembers.Position")).isEqualTo("{\"TeamMembers\":[{\"Position\":null}]}");
        }

        @Test
        void writes_a_local_time_without_an_offset_and_with_its_seconds() {
            assertThat(write("CreatedOn")).isEqualTo("{\"CreatedOn\":\"2024-01-15T09:30:00\"}");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "     "})
        void an_empty_shape_selects_all_fields(String blank) {
            assertThat(shapes.of(Team.class, blank).selectsAllFields()).isTrue();
            assertThat(shapes.of(Team.class, null).selectsAllFields()).isTrue();
            assertThat(write(blank)).isEqualTo(MAPPER.writeValueAsString(team));
        }

        @Test
        void ignores_repeated_paths_and_blanks_around_names() {
            assertThat(write(" Name , TeamMembers . FullName ,Name")).isEqualTo(write("Name,TeamMembers.FullName"));
        }
    }

    @Nested
    class Including {

        @Test
        void a_shape_includes_selected_fields_their_parents_and_all_fields_below_them() {
            Shape shape = shapes.of(Team.class, "Name,TeamMembers.FullName,AllTeamMembers");
            assertThat(shape.includes("Name")).isTrue();
            assertThat(shape.includes("TeamMembers")).isTrue();
            assertThat(shape.includes("TeamMembers.FullName")).isTrue();
            assertThat(shape.includes("TeamMembers.Email")).isFalse();
            assertThat(shape.includes("AllTeamMembers.Email")).isTrue();
            assertThat(shape.includes("TeamAdministrators")).isFalse();
            assertThat(shape.includesAny("TeamAdministrators", "Name")).isTrue();
        }

        @Test
        void all_fields_are_included_without_a_shape() {
            assertThat(shapes.of(RelatedProfiles.class, null).includes("Threads.Subject"))
                    .isTrue();
        }

        @Test
        void a_field_that_does_not_exist_is_rejected() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> shapes.of(Team.class, "Name").includes("TeamMember"))
                    .withMessageContaining("'TeamMembers'");
        }
    }

    @Nested
    class Rejecting {

        private void assertRejected(String shape, ErrorCode code, String... parts) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> shapes.of(Team.class, shape))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(code))
                    .satisfies(problem -> assertThat(problem.getMessage()).contains(parts));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Nam                     | 'Nam'                     | 'Name'",
                    "name                    | 'name'                    | 'Name'",
                    "TeamMembers.FullNam     | 'TeamMembers.FullNam'     | 'TeamMembers.FullName'",
                    "TeamMember.FullName     | 'TeamMember'              | 'TeamMembers'",
                    "Name.First              | 'Name.First'              | 'Name'",
                    "TeamMembers,TeamMembers.Fullname | 'TeamMembers.Fullname' | 'TeamMembers.FullName'",
                    "DisableAttendanceDashboard | 'DisableAttendanceDashboard' | 'DisableAttendaceDashboard'"
                })
        void the_detail_names_the_unknown_path_and_the_nearest_known_path(
                String shape, String unknown, String nearest) {
            assertRejected(shape, ErrorCode.UNKNOWN_SHAPE_FIELD, unknown, nearest);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                ignoreLeadingAndTrailingWhitespace = false,
                value = {
                    "Name,,Id|position 2",
                    ",Name|position 1",
                    "Name,|position 2",
                    "Name, ,Id|position 2",
                    "TeamMembers.|empty name",
                    ".Name|empty name",
                    "TeamMembers..Id|empty name",
                    "TeamMembers[0].Id|'['",
                    "Name;Id|';'",
                    "Na me|U+0020",
                    "Name\t|U+0009",
                    "Näme|U+00E4"
                })
        void the_detail_states_the_position_of_a_syntax_error(String shape, String where) {
            assertRejected(shape, ErrorCode.INVALID_SHAPE, where);
        }

        @Test
        void enforces_the_limits_of_the_spec() {
            String hundredPaths = "Name" + ",Name".repeat(99);
            assertThat(shapes.of(Team.class, hundredPaths).includes("Name")).isTrue();
            assertRejected(hundredPaths + ",Name", ErrorCode.INVALID_SHAPE, "101 paths", "at most 100");

            String padded = "Name" + " ".repeat(2_044);
            assertThat(shapes.of(Team.class, padded).includes("Name")).isTrue();
            assertRejected(padded + " ", ErrorCode.INVALID_SHAPE, "2049 characters", "at most 2048");

            assertRejected("A.B.C.D.E.F.G.H", ErrorCode.UNKNOWN_SHAPE_FIELD, "'A'");
            assertRejected("A.B.C.D.E.F.G.H.I", ErrorCode.INVALID_SHAPE, "9 levels", "at most 8");
        }

        @Test
        void quotes_at_most_100_characters_of_the_value() {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> shapes.of(Team.class, "x".repeat(2_000)))
                    .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(300));
        }
    }

    @Test
    void caches_a_bounded_number_of_shapes() {
        for (int i = 0; i < 2_000; i++) {
            shapes.of(Team.class, "Name" + " ".repeat(i));
        }
        assertThat(shapes.cachedCount()).isLessThanOrEqualTo(512);
    }

    @Test
    void compiles_a_shape_once() {
        assertThat(shapes.of(Team.class, "Name,Id")).isSameAs(shapes.of(Team.class, "Name,Id"));
        assertThat(shapes.of(Team.class, null)).isSameAs(shapes.of(Team.class, ""));
    }
}
