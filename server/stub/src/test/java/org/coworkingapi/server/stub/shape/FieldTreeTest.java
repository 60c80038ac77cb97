package org.coworkingapi.server.stub.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.server.stub.Spec;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.generated.model.Team;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldTreeTest {

    @ParameterizedTest
    @ValueSource(classes = {Team.class, RelatedProfiles.class})
    void has_exactly_the_paths_of_the_schema_in_its_order(Class<?> response) {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        List<String> declared = new ArrayList<>();
        collect(Spec.at("/components/schemas/" + response.getSimpleName()), "", declared);

        assertThat(declared).hasSizeGreaterThan(40);
        assertThat(FieldTree.of(response, mapper).paths(ShapeText.MAX_LEVELS)).containsExactlyElementsOf(declared);
    }

    private static void collect(JsonNode schema, String prefix, List<String> paths) {
        schema.path("properties").properties().forEach(property -> {
            paths.add(prefix + property.getKey());
            JsonNode declared = Spec.resolve(property.getValue());
            JsonNode below = "array".equals(declared.path("type").asString("")) ? Spec.resolve(declared.get("items")) : declared;
            collect(below, prefix + property.getKey() + '.', paths);
        });
    }
}
