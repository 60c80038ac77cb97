package org.coworkingapi.contract.verification.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.SchemaField;
import tools.jackson.databind.JsonNode;

/**
 * Valid values of a parameter: fields of the response, values of the fixture, examples and enum values of the spec, and
 * values generated from its pattern.
 */
final class ValidValues {

    private ValidValues() {}

    static List<String> of(Parameter parameter, SampleRequest successfulRequest) {
        Stream<String> fields = successfulRequest.operation().projection().filter(parameter::equals).stream()
                .flatMap(projection ->
                        successfulRequest.operation().body().fields().stream().map(SchemaField::dotted));
        Stream<String> examples = Stream.concat(
                Stream.of(parameter.example()),
                parameter.node().get("examples").stream()
                        .flatMap(namedExamples -> namedExamples.members().values().stream())
                        .map(example -> parameter.document().resolve(example).text("value")));
        Stream<String> fixtureValue =
                Stream.ofNullable(successfulRequest.parameters().get(parameter.name()));
        Stream<String> preferred = Stream.of(fields, fixtureValue, examples).flatMap(values -> values);
        return parameter.isList() ? ofItems(parameter, preferred) : of(parameter.jsonSchema(), preferred);
    }

    /** Returns valid items of a list. */
    private static List<String> ofItems(Parameter parameter, Stream<String> preferred) {
        JsonSchema items = parameter.jsonSchema().part("/0").orElse(JsonSchema.ANYTHING);
        Stream<String> preferredItems =
                preferred.filter(Objects::nonNull).flatMap(list -> Arrays.stream(list.split(",")));
        return of(
                items,
                Stream.concat(
                        preferredItems, Stream.of(items.node().path("example").asString(""))));
    }

    /** Returns valid values of a schema, the preferred ones first. */
    static List<String> of(JsonSchema schema, Stream<String> preferred) {
        JsonNode node = schema.node();
        Stream<String> enumValues =
                node.path("enum").valueStream().filter(JsonNode::isValueNode).map(JsonNode::asString);
        Stream<String> generated = node.has("pattern")
                ? new RegexQuantifiers(node.get("pattern").asString()).shortStrings().stream()
                : Stream.empty();
        return Stream.of(preferred, enumValues, generated, Stream.of("a", "1"))
                .flatMap(values -> values)
                .filter(Objects::nonNull)
                .filter(value -> !value.isEmpty())
                .distinct()
                .filter(value -> schema.violations(schema.read(value)).isEmpty())
                .limit(4)
                .toList();
    }
}
