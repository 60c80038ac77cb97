package org.coworkingapi.contract.review.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.diff.DocumentDiff;
import org.junit.jupiter.api.Test;

class ChangeKeyTest {

    private static final String FIRST = "{name: a, in: query, schema: {type: string, maxLength: %s}}";
    private static final String SECOND = "{name: b, in: query, schema: {type: string, maxLength: %s}}";
    private static final String BODY =
            "{type: object, required: [%s], properties: {p: {type: string}, q: {type: string}}}";

    private static List<String> keys(String before, String after) {
        return DocumentDiff.of(document(before), document(after), LocalDate.of(2026, 11, 22)).changes().stream()
                .filter(change -> change.wire() == Verdict.BREAKING)
                .map(Change::key)
                .sorted()
                .toList();
    }

    private static Document document(String operation) {
        return Document.of(NodeReader.of(
                Path.of("api.yaml"),
                "openapi: 3.0.3\ninfo: {title: T, version: 1.0.0}\npaths:\n  /teams:\n    post: " + operation));
    }

    private static String parameters(String... parameters) {
        return "{parameters: [" + String.join(", ", parameters) + "], responses: {'200': {description: Fine.}}}";
    }

    private static String body(String required) {
        return "{requestBody: {content: {application/json: {schema: " + BODY.formatted(required)
                + "}}}, responses: {'200': {description: Fine.}}}";
    }

    @Test
    void a_key_does_not_depend_on_line_numbers_or_other_parameters() {
        List<String> keys = keys(
                parameters(FIRST.formatted(5), SECOND.formatted(5)),
                parameters(FIRST.formatted(5), SECOND.formatted(4)));

        assertThat(keys)
                .singleElement()
                .asString()
                .startsWith("max-length-lowered@/paths/~1teams/post/parameters/schema/maxLength#");
        assertThat(keys(parameters(SECOND.formatted(5)), "\n" + " ".repeat(8) + parameters(SECOND.formatted(4))))
                .isEqualTo(keys);
    }

    @Test
    void changes_of_different_list_items_have_different_keys() {
        assertThat(keys(
                        parameters(FIRST.formatted(5), SECOND.formatted(5)),
                        parameters(FIRST.formatted(4), SECOND.formatted(4))))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(keys(body("z"), body("z, p, q")))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .isEqualTo(keys(body("z"), body("q, p, z")));
    }

    @Test
    void different_changes_at_the_same_location_have_different_keys() {
        String before = parameters(FIRST.formatted(5));

        assertThat(keys(before, parameters(FIRST.formatted(4))))
                .doesNotContainAnyElementsOf(keys(before, parameters(FIRST.formatted(3))));
    }

    @Test
    void the_key_of_a_property_of_an_unnamed_schema_is_the_same_as_in_version_1_0_0() {
        String operation =
                "{responses: {'200': {description: Fine., content: {application/json: {schema: {type: object, properties: {a: {type: string}%s}}}}}}}";

        assertThat(keys(operation.formatted(", vat: {type: string}"), operation.formatted("")))
                .containsExactly(
                        "property-removed@/paths/~1teams/post/responses/200/content/application~1json/schema/properties/vat#596ed7f4");
    }

    @Test
    void the_key_of_a_single_enum_value_is_the_same_as_in_version_1_0_0() {
        assertThat(keys(
                        parameters("{name: a, in: query, schema: {type: string, enum: [x, y]}}"),
                        parameters("{name: a, in: query, schema: {type: string, enum: [x]}}")))
                .containsExactly("enum-value-removed@/paths/~1teams/post/parameters/schema/enum#61d26f36");
    }
}
