package org.coworkingapi.server.stub.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Arrays;
import java.util.List;
import org.coworkingapi.server.stub.generated.model.Coworker;
import org.coworkingapi.server.stub.generated.model.Customer;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.generated.model.Team;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CompletenessCheckTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    private final Shapes shapes = new Shapes(MAPPER);

    private String missingPaths(Object body, String shape) {
        return shapes.of(body.getClass(), shape).missingIn(body).toString();
    }

    @Test
    void an_explicit_null_of_a_nullable_property_is_complete() {
        assertThat(missingPaths(new Team().description(null).facebook(null), "Description,Facebook"))
                .isEmpty();
    }

    @Test
    void a_nullable_property_that_was_not_set_is_missing() {
        assertThat(missingPaths(new Team().facebook(null), "Description,Facebook"))
                .isEqualTo("Description");
    }

    @Test
    void a_nullable_property_whose_json_nullable_is_null_is_complete() {
        Team team = new Team();
        team.setDescription(null);
        assertThat(MAPPER.writeValueAsString(team)).isEqualTo("{\"Description\":null}");
        assertThat(missingPaths(team, "Description")).isEmpty();
    }

    @Test
    void a_property_that_is_not_nullable_is_missing_if_it_is_null() {
        Team team = new Team().name(null).teamMembers(null);
        assertThat(MAPPER.writeValueAsString(team)).isEqualTo("{}");
        assertThat(missingPaths(team, "Name,TeamMembers.Id")).isEqualTo("Name, TeamMembers");
    }

    @Test
    void an_empty_list_is_complete_and_a_list_that_was_not_set_is_missing() {
        assertThat(missingPaths(
                        new Team().profileTagsList(List.of()).teamMembers(List.of()), "ProfileTagsList,TeamMembers"))
                .isEmpty();
        assertThat(missingPaths(new Team(), "ProfileTagsList,TeamMembers")).isEqualTo("ProfileTagsList, TeamMembers");
    }

    @Test
    void all_elements_of_a_list_are_checked_and_each_path_is_reported_once() {
        List<Customer> members =
                List.of(new Customer().id(1L), new Customer().fullName("A"), new Customer().fullName("B"));
        assertThat(missingPaths(new Team().teamMembers(members), "TeamMembers.Id,TeamMembers.FullName"))
                .isEqualTo("TeamMembers.FullName, TeamMembers.Id");
    }

    @Test
    void a_null_element_of_a_list_is_reported_as_missing() {
        Team team = new Team()
                .profileTagsList(Arrays.asList("a", null))
                .teamMembers(Arrays.asList(null, new Customer().id(1L)));
        assertThat(missingPaths(team, "ProfileTagsList,TeamMembers.Id")).isEqualTo("ProfileTagsList[], TeamMembers[]");
    }

    @Test
    void a_selected_parent_requires_all_properties_below_it() {
        RelatedProfiles related = new RelatedProfiles()
                .relatedProfiles(List.of(new Coworker().id(1L)))
                .threads(List.of());
        assertThat(shapes.of(RelatedProfiles.class, null).missingIn(related).count())
                .isEqualTo(18);
        assertThat(missingPaths(related, "RelatedProfiles,RelatedProfiles.Id"))
                .isEqualTo(missingPaths(related, ""))
                .startsWith("RelatedProfiles.UniqueId, RelatedProfiles.FullName, ")
                .endsWith(" and 8 more");
    }

    @Test
    void a_missing_property_leads_to_an_exception_only_with_the_setting_fail() {
        Shape name = shapes.of(Team.class, "Name");
        assertThatExceptionOfType(IncompleteResponseException.class)
                .isThrownBy(
                        () -> new CompletenessCheck(IncompleteResponses.FAIL).check("getTeamProfile", new Team(), name))
                .withMessageContaining("getTeamProfile")
                .withMessageContaining("Name");
        assertThatNoException()
                .isThrownBy(
                        () -> new CompletenessCheck(IncompleteResponses.LOG).check("getTeamProfile", new Team(), name));
    }
}
