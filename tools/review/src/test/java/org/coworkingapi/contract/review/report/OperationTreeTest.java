package org.coworkingapi.contract.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.report.SideBySideDiff.DiffLine;
import org.coworkingapi.contract.review.report.SideBySideDiff.LineMark;
import org.junit.jupiter.api.Test;

class OperationTreeTest {

    private static final Document DOCUMENT = Document.of(NodeReader.of(Path.of("api.yaml"), """
            openapi: 3.1.0
            info: {title: Trees, version: 1}
            paths:
              /trees/{treeId}:
                parameters: [{name: treeId, in: path, required: true, schema: {type: integer, minimum: 1}}]
                post:
                  operationId: plant
                  parameters: [{name: dry, in: query, deprecated: true, schema: {type: [boolean, 'null'], default: false}}]
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Tree'}}}}
                  responses:
                    '200':
                      headers: {ETag: {required: true, schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Forest'}}}
                  callbacks: {grown: {'{$url}': {put: {operationId: grown, responses: {}}}}}
            webhooks:
              fallen: {post: {operationId: fell, responses: {}}}
            components:
              schemas:
                Named: {type: object, required: [name], properties: {name: {type: string, maxLength: 9, pattern: '^a|b$'}}}
                Tree:
                  allOf:
                    - {$ref: '#/components/schemas/Named'}
                    - {properties: {branches: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
                Forest:
                  type: array
                  maxItems: 5
                  items: {oneOf: [{$ref: '#/components/schemas/Tree'}, {type: object, additionalProperties: {enum: [1, a]}}]}
                Loop: {type: array, items: {$ref: '#/components/schemas/Loop'}}
            """));

    @Test
    void shows_parameters_request_and_responses_as_a_tree() {
        assertThat(lines(new OperationName("POST", "/trees/{id}", "plant")))
                .containsExactly(
                        "Operation: POST /trees/{treeId}",
                        "operationId: plant",
                        "Parameters: ",
                        "  path treeId: integer, ≥ 1, required",
                        "  query dry: boolean or null, default false, deprecated",
                        "Request body: required",
                        "  application/json: Tree",
                        "    name: string, length ≤ 9, matches ^a|b$, required",
                        "    branches: list of Tree, as above",
                        "Response 200: ",
                        "  header ETag: string, required",
                        "  application/json: list of anything, items ≤ 5",
                        "    or Tree: Tree",
                        "      name: string, length ≤ 9, matches ^a|b$, required",
                        "      branches: list of Tree, as above",
                        "    or 1: object",
                        "      additional properties: one of 1 \"a\"");
    }

    @Test
    void finds_an_operation_with_another_path_by_its_id() {
        assertThat(lines(new OperationName("POST", "/v2/trees/{treeId}", "plant")))
                .contains("Operation: POST /trees/{treeId}");
        assertThat(new OperationTree(DOCUMENT).of(new OperationName("GET", "/none", "")))
                .isEmpty();
    }

    @Test
    void finds_webhooks_and_callbacks() {
        assertThat(lines(new OperationName("POST", "webhook fallen", "fell"))).contains("operationId: fell");
        assertThat(lines(new OperationName("PUT", "/trees/{treeId} callback grown {$url}", "grown")))
                .contains("operationId: grown");
    }

    @Test
    void terminates_for_a_recursive_list() {
        assertThat(new SchemaTree(DOCUMENT)
                        .of(
                                "loop",
                                DOCUMENT.root().at("/components/schemas/Loop").orElseThrow(),
                                ""))
                .isEqualTo(new TreeNode("loop", "list of Loop array, as above", List.of()));
    }

    @Test
    void aligns_equal_names_and_ignores_their_order() {
        List<DiffLine> lines = SideBySideDiff.of(
                List.of(leaf("a", "1"), leaf("b", "2"), new TreeNode("c", "", List.of(leaf("d", "3"))), leaf("e", "4")),
                List.of(
                        leaf("b", "2"),
                        leaf("a", "1"),
                        leaf("x", "5"),
                        new TreeNode("c", "", List.of(leaf("d", "6")))));
        assertThat(lines.stream()
                        .map(line -> line.mark() + " " + line.depth() + " "
                                + line.second().or(line::first).orElseThrow().name()))
                .containsExactly("SAME 0 a", "SAME 0 b", "ADDED 0 x", "SAME 0 c", "CHANGED 1 d", "REMOVED 0 e");
    }

    @Test
    void folds_unchanged_lines_except_neighbours_and_parents_of_a_difference() {
        List<DiffLine> lines = new ArrayList<>();
        for (int depth : new int[] {0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0}) {
            lines.add(new DiffLine(
                    depth, Optional.empty(), Optional.empty(), lines.size() == 6 ? LineMark.CHANGED : LineMark.SAME));
        }
        // The result contains true for each line that is shown.
        assertThat(LineFolding.of(lines))
                .containsExactly(true, false, false, false, false, true, true, true, true, true, true);
    }

    private static TreeNode leaf(String name, String type) {
        return new TreeNode(name, type, List.of());
    }

    private static List<String> lines(OperationName name) {
        List<TreeNode> tree = new OperationTree(DOCUMENT).of(name).orElseThrow().children();
        return SideBySideDiff.of(tree, tree).stream()
                .map(line ->
                        "  ".repeat(line.depth()) + line.first().orElseThrow().name() + ": "
                                + line.first().orElseThrow().type())
                .toList();
    }
}
