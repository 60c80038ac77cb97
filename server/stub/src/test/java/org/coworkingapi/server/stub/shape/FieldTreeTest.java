package org.coworkingapi.server.stub.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coworkingapi.contract.openapi.schema.SchemaField;
import org.coworkingapi.server.stub.Repository;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.generated.model.Team;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FieldTreeTest {

    @ParameterizedTest
    @ValueSource(classes = {Team.class, RelatedProfiles.class})
    void a_field_tree_has_the_paths_of_the_schema_in_the_same_order(Class<?> response) {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        List<String> declared = Repository.SPEC.schema(response.getSimpleName()).fields().stream()
                .map(SchemaField::dotted)
                .toList();

        assertThat(declared).hasSizeGreaterThan(40);
        assertThat(FieldTree.of(response, mapper).paths(ShapeParser.MAX_LEVELS)).containsExactlyElementsOf(declared);
    }
}
