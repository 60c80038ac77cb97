package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.schema.SchemaField;
import tools.jackson.databind.JsonNode;

/**
 * Valid values of a parameter: fields of the response, values of the fixture, examples and enum values of the spec, and
 * values generated from its pattern.
 */
final class ValidValues {

    private ValidValues() {}

    static List<String> of(Parameter parameter, SampleRequest successfulRequest) {
        JsonNode schema = parameter.jsonSchema().node();
        Stream<String> fields = successfulRequest.operation().projection().filter(parameter::equals).stream()
                .flatMap(projection ->
                        successfulRequest.operation().body().fields().stream().map(SchemaField::dotted));
        Stream<String> examples = Stream.concat(
                Stream.of(parameter.example()),
                parameter.node().get("examples").stream()
                        .flatMap(namedExamples -> namedExamples.members().values().stream())
                        .map(example -> parameter.document().resolve(example).text("value")));
        Stream<String> enumValues = schema.path("enum").valueStream().map(JsonNode::asString);
        Stream<String> generated = schema.has("pattern")
                ? new RegexQuantifiers(schema.get("pattern").asString()).shortStrings().stream()
                : Stream.empty();
        Stream<String> fixtureValue =
                Stream.ofNullable(successfulRequest.parameters().get(parameter.name()));
        return Stream.of(fields, fixtureValue, examples, enumValues, generated, Stream.of("a", "1"))
                .flatMap(values -> values)
                .filter(Objects::nonNull)
                .filter(value -> !value.isEmpty())
                .distinct()
                .filter(value -> parameter
                        .jsonSchema()
                        .violations(parameter.jsonSchema().read(value))
                        .isEmpty())
                .limit(4)
                .toList();
    }
}
