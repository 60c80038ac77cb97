package org.coworkingapi.contract.verification.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.VariationKind;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.verification.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Variations of the examples and the contracts of the sample repository, and of a small document. */
class ContractVariationsTest {

    private static final Spec PETS = Spec.of(SourceFile.of(Path.of("pets.yaml"), """
            openapi: 3.1.0
            info: {title: Pets, version: '2.1'}
            paths:
              /pets:
                get:
                  operationId: getPets
                  responses:
                    '200':
                      description: Pets
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                    '204': {description: No pets}
                    '404':
                      description: Unknown
                      content:
                        text/plain: {schema: {type: string}}
            components:
              schemas:
                Pet:
                  type: object
                  additionalProperties: false
                  required: [name]
                  properties:
                    name: {type: string}
                    'fur color': {type: [string, 'null']}
                    mood: {type: string, enum: [calm, busy]}
                    size: {type: integer, enum: [1, 2, 5]}
                    kind: {type: string, x-extensible-enum: [cat, dog]}
                    toys: {type: array, minItems: 1, items: {type: object, properties: {label: {type: string}}}}
            """));

    /** The document as a reader applies it, who must accept other values than those of an open enum. */
    private static final Spec FOR_READERS = Spec.of(SourceFile.of(
            Path.of("openapi.json"), Repository.SPEC.root().json().replace("\"x-extensible-enum\"", "\"x-values\"")));

    static List<Arguments> responses() {
        return Repository.SPEC.operations().stream()
                .flatMap(operation -> operation.responses().values().stream()
                        .filter(response -> !response.examples().isEmpty())
                        .map(response -> Arguments.of(operation.id() + ' ' + response.status(), operation, response)))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("responses")
    void legal_variations_of_an_example_match_the_document_and_the_others_do_not(
            String name, Operation operation, Response response) {
        JsonSchema schema = FOR_READERS
                .operationOf(operation.folder())
                .flatMap(same -> same.responseTo(response.status()))
                .map(same -> same.bodies().values().iterator().next().schema())
                .orElseThrow();
        Set<String> applied = new HashSet<>();
        for (Response.Example example : response.examples()) {
            JsonSchema selected = response.status() < 400 ? required(schema, example.value()) : schema;
            for (ContractVariation variation : ContractVariations.of(Repository.SPEC, response)) {
                variation.applyTo(example.value()).ifPresent(body -> {
                    applied.add(variation.id());
                    assertThat(selected.violations(body).isEmpty())
                            .as("%s of %s: %s", variation, example.name(), selected.violations(body))
                            .isEqualTo(variation.isLegal());
                    assertThat(body).isNotEqualTo(example.value());
                });
            }
        }
        assertThat(applied).isNotEmpty();
    }

    /**
     * Returns a schema that requires the fields of the body, because a response has all fields that a request selects.
     */
    private static JsonSchema required(JsonSchema schema, JsonNode body) {
        Set<List<String>> paths = schema.fieldPaths().stream()
                .filter(path -> isPresent(body, path))
                .collect(Collectors.toSet());
        Set<List<String>> leaves = paths.stream()
                .filter(path -> paths.stream()
                        .noneMatch(other -> other.size() > path.size()
                                && other.subList(0, path.size()).equals(path)))
                .collect(Collectors.toSet());
        return schema.only(leaves).complete();
    }

    private static boolean isPresent(JsonNode value, List<String> path) {
        if (value.isArray() && !path.isEmpty()) {
            return value.valueStream().anyMatch(element -> isPresent(element, path));
        }
        return path.isEmpty()
                || (value.has(path.get(0)) && isPresent(value.get(path.get(0)), path.subList(1, path.size())));
    }

    @Test
    void each_contract_with_a_body_has_variations_that_no_contract_shows() {
        List<Contract> contracts = Repository.CONTRACTS.contracts().stream()
                .filter(contract -> contract.body().isObject() && contract.expectsSuccess())
                .toList();
        assertThat(contracts).isNotEmpty().allSatisfy(contract -> {
            Operation operation =
                    Repository.SPEC.operationOf(contract.operationFolder()).orElseThrow();
            JsonSchema schema = operation.body().partial();
            List<JsonNode> bodies = ContractVariations.of(Repository.SPEC, operation, contract.status()).stream()
                    .filter(variation -> variation.isLegal() && variation.kind() != VariationKind.EMPTY)
                    .flatMap(variation -> variation.applyTo(contract.body()).stream())
                    .toList();
            assertThat(bodies).isNotEmpty().allSatisfy(body -> {
                assertThat(schema.violations(body)).isEmpty();
                assertThat(body).isNotEqualTo(contract.body());
            });
        });
    }

    @Test
    void ids_are_unique_within_a_response() {
        for (Operation operation : Repository.SPEC.operations()) {
            operation
                    .responses()
                    .values()
                    .forEach(response -> assertThat(ContractVariations.of(Repository.SPEC, response))
                            .extracting(ContractVariation::id)
                            .doesNotHaveDuplicates());
        }
    }

    @Test
    void a_response_without_projection_varies_in_all_ways_that_its_schema_allows() {
        assertThat(ids(200, true))
                .containsExactly(
                        "empty",
                        "null fur color",
                        "absent fur color",
                        "absent mood",
                        "absent size",
                        "absent kind",
                        "newer kind",
                        "absent toys",
                        "additional property in toys",
                        "absent toys.label");
        assertThat(ids(200, false))
                .containsExactly(
                        "additional property",
                        "null name",
                        "absent name",
                        "null mood",
                        "newer mood",
                        "null size",
                        "newer size",
                        "null kind",
                        "null toys",
                        "empty toys",
                        "null toys.label");
    }

    @Test
    void responses_without_a_JSON_body_have_no_variations() {
        assertThat(Stream.of(204, 404, 500)
                        .flatMap(status ->
                                ContractVariations.of(PETS, PETS.operations().get(0), status).stream()))
                .isEmpty();
    }

    @Test
    void a_variation_changes_all_elements_of_a_list() {
        assertThat(changed("absent toys.label", "[{\"toys\":[{\"label\":\"a\"},{\"label\":\"b\"}]},{\"toys\":[]}]"))
                .isEqualTo("[{\"toys\":[{},{}]},{\"toys\":[]}]");
        assertThat(changed("additional property in toys", "[{\"toys\":[{}]}]"))
                .isEqualTo("[{\"toys\":[{\"NewerThanTheSpec\":\"newer than the spec\"}]}]");
        assertThat(changed("newer size", "[{\"size\":1},{\"name\":\"Tom\"},null]"))
                .isEqualTo("[{\"size\":6},{\"name\":\"Tom\"},null]");
        assertThat(changed("empty", "[{}]")).isEqualTo("[]");
    }

    @Test
    void a_variation_does_not_apply_to_a_body_without_its_field_or_with_its_value() {
        assertThat(changed("null fur color", "[{\"name\":\"Tom\"}]")).isEqualTo("does not apply");
        assertThat(changed("null fur color", "[{\"fur color\":null}]")).isEqualTo("does not apply");
        assertThat(changed("empty", "[]")).isEqualTo("does not apply");
    }

    @Test
    void the_file_for_the_kits_has_the_version_the_digests_and_the_variations() {
        JsonNode file = JsonMapper.shared().readTree(VariationsFile.content(Repository.SPEC, Repository.CONTRACTS));

        assertThat(file.get("spec").asString())
                .isEqualTo(Repository.SPEC.document().version());
        assertThat(file.get("contracts").size())
                .isEqualTo(Repository.CONTRACTS.contracts().size());
        assertThat(file.at("/contracts/team-bookings-page~1get-team-profile~1filter-of-a-team")
                        .asString())
                .matches("[0-9a-f]{16}");
        assertThat(file.at("/operations/getTeamProfile/200").toString())
                .contains("{\"id\":\"null Facebook\",\"kind\":\"null\",\"field\":\"Facebook\",\"legal\":true}")
                .contains("{\"id\":\"null Name\",\"kind\":\"null\",\"field\":\"Name\",\"legal\":false}")
                .contains(
                        "{\"id\":\"additional property\",\"kind\":\"additional-property\",\"field\":\"\",\"legal\":true,"
                                + "\"name\":\"NewerThanTheSpec\",\"value\":\"newer than the spec\"}");
    }

    private static List<String> ids(int status, boolean isLegal) {
        return ContractVariations.of(PETS, PETS.operations().get(0), status).stream()
                .filter(variation -> variation.isLegal() == isLegal)
                .map(ContractVariation::id)
                .toList();
    }

    private static String changed(String id, String body) {
        return ContractVariations.of(PETS, PETS.operations().get(0), 200).stream()
                .filter(variation -> variation.id().equals(id))
                .flatMap(variation -> variation.applyTo(JsonMapper.shared().readTree(body)).stream())
                .map(JsonNode::toString)
                .findFirst()
                .orElse("does not apply");
    }
}
