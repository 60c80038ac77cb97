package org.coworkingapi.server.stub.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coworkingapi.server.stub.Repository;
import org.coworkingapi.server.stub.generated.model.CommunityThread;
import org.coworkingapi.server.stub.generated.model.Coworker;
import org.coworkingapi.server.stub.generated.model.Customer;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.problem.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Property-based tests of {@code _shape}, which compare a shaped body with a simple pruning of the complete body. */
class ShapePropertyTest {

    private static final String SEED = "55";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();
    private static final Pattern SPEC_PATTERN = specPattern();

    private final Shapes shapes = new Shapes(MAPPER);

    @Property(seed = SEED)
    void a_shaped_team_is_the_whole_team_pruned_to_the_paths(@ForAll("teamPaths") Set<String> paths) {
        assertShapedEqualsPruned(Team.class, SampleBodies.team(), paths);
    }

    @Property(seed = SEED)
    void shaped_related_profiles_are_the_whole_body_pruned_to_the_paths(@ForAll("relatedPaths") Set<String> paths) {
        assertShapedEqualsPruned(RelatedProfiles.class, SampleBodies.related(), paths);
    }

    @Property(seed = SEED, tries = 5_000)
    void the_pattern_of_the_spec_and_the_parser_accept_the_same_strings(@ForAll("shapeValues") String value) {
        boolean accepted = true;
        try {
            ShapeParser.parse(value);
        } catch (ProblemException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_SHAPE);
            accepted = false;
        }
        assertThat(SPEC_PATTERN.matcher(value).matches() && value.length() <= ShapeParser.MAX_LENGTH)
                .isEqualTo(accepted);
    }

    private <T> void assertShapedEqualsPruned(Class<T> type, T body, Set<String> paths) {
        String shape = String.join(",", paths);
        JsonNode shaped = MAPPER.readTree(MAPPER.writeValueAsString(new ShapedBody(body, shapes.of(type, shape))));
        JsonNode whole = MAPPER.readTree(MAPPER.writeValueAsString(body));
        assertThat(shaped).isEqualTo(prune(whole, "", paths));
        assertThat(shaped.propertyNames())
                .containsExactlyElementsOf(
                        whole.propertyNames().stream().filter(shaped::has).toList());
    }

    /** Keeps each node that is selected, or that is above or below a selected node. */
    private static JsonNode prune(JsonNode node, String path, Set<String> paths) {
        if (node instanceof ArrayNode array) {
            ArrayNode pruned = MAPPER.createArrayNode();
            array.forEach(element -> pruned.add(prune(element, path, paths)));
            return pruned;
        }
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        ObjectNode pruned = MAPPER.createObjectNode();
        node.properties().forEach(property -> {
            String below = path.isEmpty() ? property.getKey() : path + '.' + property.getKey();
            boolean isSelected =
                    paths.stream().anyMatch(selected -> below.equals(selected) || below.startsWith(selected + '.'));
            boolean hasSelectedField = paths.stream().anyMatch(selected -> selected.startsWith(below + '.'));
            if (isSelected || hasSelectedField) {
                pruned.set(property.getKey(), prune(property.getValue(), below, paths));
            }
        });
        return pruned;
    }

    @Provide
    Arbitrary<Set<String>> teamPaths() {
        return Arbitraries.of(FieldTree.of(Team.class, MAPPER).paths(8))
                .set()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Set<String>> relatedPaths() {
        return Arbitraries.of(FieldTree.of(RelatedProfiles.class, MAPPER).paths(8))
                .set()
                .ofMinSize(1)
                .ofMaxSize(43);
    }

    @Provide
    Arbitrary<String> shapeValues() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Name",
                "a",
                "_9",
                ".",
                ".",
                ",",
                ",",
                " ",
                "é",
                "[",
                "\t",
                "A.b.c.d.e.f.g",
                "x,".repeat(60),
                "n".repeat(700));
        return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    }

    private static Pattern specPattern() {
        JsonNode shape = Repository.SPEC.schema("Shape").node();
        assertThat(shape.get("maxLength").asInt()).isEqualTo(ShapeParser.MAX_LENGTH);
        return Pattern.compile(shape.get("pattern").asString());
    }

    /** Sample bodies with several elements, nulls and empty lists. */
    private static final class SampleBodies {

        static Team team() {
            List<Customer> members = new ArrayList<>();
            for (long id = 1; id <= 3; id++) {
                members.add(new Customer()
                        .id(id)
                        .fullName("Member " + id)
                        .email("m" + id + "@example.com")
                        .position(null)
                        .companyName("")
                        .accessCardId("CARD-" + id)
                        .isTeamAdministrator(id == 1));
            }
            return new Team()
                    .id(55L)
                    .idString("55")
                    .name("Tech Innovators")
                    .description(null)
                    .profileTags("a b")
                    .profileTagsList(List.of("a", "b"))
                    .facebook(null)
                    .twitter("https://twitter.com/x")
                    .teamMembersCount(3)
                    .teamAdministratorsFullNames(List.of("Member 1"))
                    .teamAdministrators(members.subList(0, 1))
                    .teamMembers(members.subList(1, 3))
                    .allTeamMembers(members)
                    .maxTeamMemberCount(null);
        }

        static RelatedProfiles related() {
            return new RelatedProfiles()
                    .relatedProfiles(List.of(
                            new Coworker()
                                    .id(202L)
                                    .fullName("Carlos Ruiz")
                                    .position("UX Researcher")
                                    .profileTagsList(List.of("UX", "Research")),
                            new Coworker()
                                    .id(203L)
                                    .fullName("Ana")
                                    .position(null)
                                    .profileTagsList(List.of())))
                    .threads(List.of(new CommunityThread()
                            .id(1L)
                            .subject("Hello")
                            .tags(List.of())
                            .lastMessage(null)));
        }
    }
}
