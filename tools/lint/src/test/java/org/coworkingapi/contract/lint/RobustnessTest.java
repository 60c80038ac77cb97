package org.coworkingapi.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.BrokenDocuments;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Checks that documents with an invalid value at any location are linted or rejected with a message. */
final class RobustnessTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/coworkingapi/contract/lint");
    /** The string "null" represents null, which {@code List.of} rejects. */
    private static final List<Object> REPLACEMENTS =
            List.of(new LinkedHashMap<>(), new ArrayList<>(), "text", 7, true, "null");

    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.1.0"})
    void handles_values_of_the_wrong_type_at_every_location(String version) {
        Node root = NodeReader.read(FOLDER.resolve("whole.yaml"));
        List<String> locations = new ArrayList<>();
        BrokenDocuments.pointers(root, locations);
        locations.remove("/openapi");
        int lintedCount = 0;
        for (int i = 0; i < locations.size(); i++) {
            String location = locations.get(i);
            // Two types for each location are sufficient, because there are many similar locations.
            for (Object replacement : List.of(
                    REPLACEMENTS.get(i % REPLACEMENTS.size()), REPLACEMENTS.get((i + 2) % REPLACEMENTS.size()))) {
                String text = JsonMapper.shared()
                        .writeValueAsString(BrokenDocuments.replaced(
                                root, location, replacement.equals("null") ? null : replacement))
                        .replace("3.0.3", version);
                try {
                    Linter.lint(Document.of(NodeReader.of(Path.of("broken.json"), text)), List.of(), Set.of());
                    lintedCount++;
                } catch (BadInputException rejected) {
                    assertThat(rejected).hasMessageStartingWith("broken.json:");
                } catch (RuntimeException | StackOverflowError e) {
                    throw new AssertionError(replacement + " at " + location, e);
                }
            }
        }
        assertThat(lintedCount).isGreaterThan(locations.size());
    }

    @Test
    void handles_schemas_that_contain_themselves() {
        String patch = """
                components:
                  schemas:
                    Team: {allOf: [{$ref: '#/components/schemas/Team'}], example: {}}
                    Tree:
                      properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}
                      example: {children: [{children: 1}]}
                """;

        assertThat(LintExamples.messages("schema-description", patch)).hasSize(2);
    }

    @Test
    void handles_references_to_another_file() {
        List<LintFinding> findings = Linter.lint(Document.read(FOLDER.resolve("two-files.yaml")), List.of(), Set.of());

        assertThat(findings)
                .extracting(finding -> finding.location().file().getFileName() + ":"
                        + finding.location().line() + " " + finding.rule())
                .containsExactly("team.yaml:5 integer-unbounded");
    }
}
