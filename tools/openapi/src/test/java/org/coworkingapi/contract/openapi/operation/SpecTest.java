package org.coworkingapi.contract.openapi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.SchemaViolation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SpecTest {

    private static final Spec SPEC = Spec.of(SourceFile.of(Path.of("openapi.yaml"), """
            openapi: 3.0.3
            paths:
              /rooms/{id}:
                get:
                  operationId: getRoom
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: integer, format: int32}}
            components:
              schemas:
                Room:
                  type: object
                  properties:
                    Owner:
                      nullable: true
                      allOf:
                        - $ref: '#/components/schemas/Person'
                    Guests:
                      type: array
                      items:
                        $ref: '#/components/schemas/Person'
                    Keys:
                      type: object
                      additionalProperties:
                        $ref: '#/components/schemas/Person'
                Person:
                  type: object
                  properties:
                    Name:
                      type: string
                    Age:
                      type: integer
            """));
    private static final JsonSchema ROOM = SPEC.schema("Room");
    private static final String COMPLETE =
            "{'Owner':{'Name':'a','Age':1},'Guests':[{'Name':'b','Age':2}],'Keys':{'x':{'Name':'c','Age':3}}}";

    private static List<String> violatedPaths(JsonSchema schema, String value) {
        return schema.violations(JsonMapper.shared().readTree(value.replace('\'', '"'))).stream()
                .map(SchemaViolation::path)
                .toList();
    }

    @Test
    void closes_and_completes_referenced_objects_in_lists_and_maps() {
        JsonSchema strict = ROOM.closed().complete();
        assertThat(violatedPaths(strict, COMPLETE)).isEmpty();
        assertThat(violatedPaths(strict, COMPLETE.replace("'Age'", "'Years'")))
                .contains(
                        "$.Owner.Age",
                        "$.Owner.Years",
                        "$.Guests[0].Age",
                        "$.Guests[0].Years",
                        "$.Keys.x.Age",
                        "$.Keys.x.Years");
    }

    @Test
    void selects_fields_of_a_nullable_referenced_object() {
        JsonSchema names = ROOM.only(Set.of(List.of("Owner", "Name"))).closed().complete();
        assertThat(violatedPaths(names, "{'Owner':{'Name':'a'}}")).isEmpty();
        assertThat(violatedPaths(names, COMPLETE)).contains("$.Owner.Age", "$.Guests", "$.Keys");
    }

    @Test
    void locates_a_field_of_a_nullable_referenced_object() {
        String age = "/components/schemas/Person/properties/Age";
        assertThat(List.of("/Owner/Age", "/Guests/7/Age"))
                .allMatch(pointer -> ROOM.location(pointer).pointer().equals(age));
    }

    @Test
    void does_not_match_paths_with_more_segments() {
        assertThat(SPEC.operations().get(0).match("/rooms/5")).contains(Map.of("id", "5"));
        assertThat(SPEC.at("/rooms/5/keys")).isEmpty();
    }

    @Test
    void limits_an_integer_to_the_range_of_its_format() {
        JsonSchema id = SPEC.operations().get(0).parameters().get(0).jsonSchema();
        assertThat(violatedPaths(id, "2147483647")).isEmpty();
        assertThat(violatedPaths(id, "2147483648")).isNotEmpty();
    }
}
