package org.coworkingapi.contract.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads documents with references at locations where OpenAPI allows none. */
class StructuralReferencesTest {

    @TempDir
    private Path folder;

    private Document document;

    @BeforeEach
    void read_a_document_whose_operation_is_a_reference_to_a_file() throws IOException {
        Files.writeString(folder.resolve("operations.yaml"), """
                operations:
                  list:
                    summary: Lists rooms.
                    responses:
                      '200': {description: The rooms.}
                """);
        Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.1.0
                info: {title: Rooms, version: 1.0.0}
                paths:
                  /rooms:
                    get:
                      summary: Returns all rooms.
                      $ref: operations.yaml#/operations/list
                """);
        document = Document.read(folder.resolve("openapi.yaml"));
    }

    @Test
    void the_location_of_a_value_has_the_file_the_line_and_the_pointer_of_the_target() {
        Node response = document.root()
                .at("/paths/~1rooms/get/responses/200/description")
                .orElseThrow();

        assertThat(response.location())
                .isEqualTo(new SourceLocation(
                        folder.resolve("operations.yaml"), 5, "/operations/list/responses/200/description"));
        assertThat(response.pointer()).isEqualTo("/paths/~1rooms/get/responses/200/description");
    }

    @Test
    void the_location_of_a_value_next_to_a_reference_is_in_the_file_of_the_reference() {
        Node summary = document.root().at("/paths/~1rooms/get/summary").orElseThrow();

        assertThat(summary.location())
                .isEqualTo(new SourceLocation(folder.resolve("openapi.yaml"), 6, "/paths/~1rooms/get/summary"));
    }
}
