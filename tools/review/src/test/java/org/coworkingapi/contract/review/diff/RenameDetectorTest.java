package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.junit.jupiter.api.Test;

class RenameDetectorTest {

    private static Document document(String name, String operation, String components) {
        return Document.of(NodeReader.of(
                Path.of(name),
                "{openapi: 3.0.3, info: {title: t, version: 1.0.0}, paths: {/a: {get: {" + operation
                        + "}}}, components: {" + components + "}}"));
    }

    private static List<String> questions(Document before, Document after) {
        DocumentDiff diff = DocumentDiff.of(before, after, DocumentPair.TODAY);
        return diff.changes().stream()
                .flatMap(change -> diff.hints().getOrDefault(change, List.of()).stream())
                .filter(hint -> hint.startsWith("Was "))
                .toList();
    }

    private static List<String> questionsOfProperties(String before, String after) {
        List<Document> documents = Stream.of(before, after)
                .map(properties -> document(
                        "d.yaml",
                        "responses: {'200': {description: d, content: {application/json: {schema: {properties: {"
                                + properties + "}}}}}}",
                        ""))
                .toList();
        return questions(documents.get(0), documents.get(1));
    }

    @Test
    void the_removal_and_the_addition_have_the_same_question() {
        assertThat(questionsOfProperties("ProfileSummary: {type: string}", "ProfileTagline: {type: string}"))
                .containsExactly(
                        "Was ProfileSummary renamed to ProfileTagline?",
                        "Was ProfileSummary renamed to ProfileTagline?");
    }

    @Test
    void properties_are_not_renamed_if_neither_their_names_nor_their_schemas_are_similar() {
        assertThat(questionsOfProperties("size: {type: integer}", "kind: {type: string}"))
                .isEmpty();
        assertThat(questionsOfProperties("teamSize: {type: integer}", "teamKind: {type: string}"))
                .isEmpty();
    }

    @Test
    void several_properties_with_equal_schemas_are_not_renamed_if_their_names_are_not_similar() {
        assertThat(questionsOfProperties(
                        "size: {type: string}, kind: {type: string}", "note: {type: string}, text: {type: string}"))
                .isEmpty();
    }

    @Test
    void each_property_has_the_most_similar_counterpart() {
        assertThat(questionsOfProperties(
                        "startDate: {type: string}, endDate: {type: string}",
                        "startDay: {type: string}, endDay: {type: string}"))
                .containsOnly("Was startDate renamed to startDay?", "Was endDate renamed to endDay?");
    }

    @Test
    void parts_of_different_objects_are_not_renamed() {
        assertThat(questionsOfProperties(
                        "a: {properties: {name: {type: string}}}, b: {properties: {}}",
                        "a: {properties: {}}, b: {properties: {names: {type: string}}}"))
                .isEmpty();
    }

    @Test
    void references_to_parameters_and_headers_are_compared_by_name() {
        String components = "parameters: {Page: {name: page, in: query, schema: {type: integer}}, "
                + "Pages: {name: pages, in: query, schema: {type: integer}}}, "
                + "headers: {Next: {schema: {type: string}}}";
        String operation = "parameters: [{$ref: '#/components/parameters/%s'}], "
                + "responses: {'200': {description: d, headers: {X-%s: {$ref: '#/components/headers/Next'}}}}";
        assertThat(questions(
                        document("old.yaml", operation.formatted("Page", "Next"), components),
                        document("new.yaml", operation.formatted("Pages", "Nexts"), components)))
                .containsOnly("Was Page renamed to Pages?", "Was X-Next renamed to X-Nexts?");
    }
}
