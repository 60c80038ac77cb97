package org.coworkingapi.contract.verification.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.SchemaField;
import org.coworkingapi.contract.verification.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Response variations of the schemas in the spec. */
class ResponseVariationsTest {

    private static final List<Arguments> SCHEMAS = Stream.concat(
                    Repository.SPEC.operations().stream().map(ResponseVariationsTest::successfulResponse),
                    Stream.of(problem()))
            .toList();

    static List<Arguments> schemas() {
        return SCHEMAS;
    }

    private static Arguments problem() {
        JsonSchema problem = Repository.SPEC.schema("Problem");
        return Arguments.of("Problem", problem, ResponseVariations.of(problem, MissingNode.getInstance()));
    }

    private static Arguments successfulResponse(Operation operation) {
        return Arguments.of(operation.id(), operation.body(), ResponseVariations.of(operation));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void variations_match_the_spec_except_for_new_enum_values(
            String name, JsonSchema schema, List<ResponseVariation> variations) {
        for (ResponseVariation variation : variations) {
            List<String> violatedKeywords = schema
                    .violations(JsonMapper.shared().readTree(variation.text()))
                    .stream()
                    .map(violation -> violation.keyword())
                    .toList();
            assertThat(violatedKeywords)
                    .as(variation.toString())
                    .isEqualTo(variation.isValid() ? List.of() : List.of("enum"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void variations_have_a_meaning_without_undocumented_properties(
            String name, JsonSchema schema, List<ResponseVariation> variations) {
        JsonSchema closed = schema.closed();
        assertThat(variations)
                .filteredOn(ResponseVariation::isValid)
                .allSatisfy(variation -> assertThat(closed.violations(variation.meaning()))
                        .as(variation.toString())
                        .isEmpty());
        assertThat(variations.stream().map(ResponseVariation::toString)).doesNotHaveDuplicates();
        assertThat(variations.stream().map(ResponseVariation::text)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void variations_cover_absence_null_and_different_values_of_each_field(
            String name, JsonSchema schema, List<ResponseVariation> variations) {
        List<JsonNode> bodies =
                variations.stream().map(ResponseVariation::meaning).toList();
        for (SchemaField field : schema.fields()) {
            String pointer = field.path().substring(1).replace("[*]", "/0").replace('.', '/');
            String parent = pointer.substring(0, pointer.lastIndexOf('/'));
            Set<JsonNode> values = bodies.stream()
                    .filter(body -> body.at(parent).isObject())
                    .map(body -> body.at(pointer))
                    .collect(Collectors.toSet());

            assertThat(values.stream().anyMatch(JsonNode::isMissingNode))
                    .as("%s absent", field.path())
                    .isEqualTo(!name.equals("Problem"));
            assertThat(values.stream().anyMatch(JsonNode::isNull))
                    .as("%s null", field.path())
                    .isEqualTo(field.nullable());
            if (field.type().equals("array")) {
                assertThat(values)
                        .extracting(JsonNode::size)
                        .as(field.path())
                        .contains(0, 1, field.schema().path("maxItems").asInt(1_000));
            } else {
                assertThat(values)
                        .filteredOn(JsonNode::isValueNode)
                        .as(field.path())
                        .hasSizeGreaterThan(1);
            }
            if (!field.values().isEmpty()) {
                assertThat(values)
                        .extracting(JsonNode::asString)
                        .containsAll(field.values())
                        .hasSize(field.values().size() + 1);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void variations_add_properties_to_each_object(String name, JsonSchema schema, List<ResponseVariation> variations) {
        assertThat(BodyLocation.in(schema))
                .filteredOn(BodyLocation::isObject)
                .isNotEmpty()
                .allSatisfy(object -> assertThat(variations)
                        .filteredOn(variation -> variation.toString().startsWith(object + " has a new property with "))
                        .hasSize(9));
    }

    @Test
    void variations_include_enum_values_and_limits() {
        assertThat(descriptions(
                        "{type: object, properties: {Mood: {type: string, nullable: true, enum: [calm, busy]}}}"))
                .startsWith(
                        "$.Mood is absent",
                        "$.Mood is null",
                        "$.Mood is \"busy\"",
                        "$.Mood is an undocumented enum value",
                        "$ has a new property with null");
        assertThat(descriptions("{type: array, items: {type: integer, minimum: 3, maximum: 4}}"))
                .startsWith("$ has no elements", "$ has 1000 elements", "$[0] is the maximum 4", "$ is indented");
    }

    @Test
    void a_value_that_cannot_be_generated_needs_an_example() {
        assertThatThrownBy(() ->
                        descriptions("{type: object, properties: {Plate: {type: string, pattern: '^[A-Z]{3}$'}}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The spec has no example of $.Plate, and no generated value matches its schema; add an example.");
    }

    private static List<String> descriptions(String schema) {
        return ResponseVariations.of(
                        JsonSchema.of(
                                SourceFile.of(Path.of("schema.yaml"), schema).root()),
                        MissingNode.getInstance())
                .stream()
                .map(ResponseVariation::toString)
                .toList();
    }
}
