package org.coworkingapi.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.review.Reviewer;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.policy.ReviewSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that the document that springdoc derives from the generated interfaces is equivalent to the spec. */
class DerivedDocumentTest {

    static final Path SPEC = Path.of("../../api/openapi.yaml");

    private static List<Change> changes;

    @BeforeAll
    static void review(@TempDir Path folder) throws IOException {
        Path derived = Files.writeString(folder.resolve("derived.json"), derivedDocument());
        changes = new Reviewer(ReviewSettings.DEFAULT, LocalDate.EPOCH, step -> {})
                .review(folder, SPEC, derived, Optional.empty())
                .changes();
    }

    private static String derivedDocument() {
        try (Host host = Host.start(
                List.of(Implementation.class),
                List.of(
                        "springdoc.api-docs.enabled=true",
                        "springdoc.api-docs.version=openapi_3_0",
                        // Omits the endpoints of the host.
                        "springdoc.paths-to-match=/api/**"))) {
            return host.get("/v3/api-docs", Credentials.hostUser()).body();
        }
    }

    @Test
    void the_derived_document_has_only_differences_that_annotations_cannot_avoid() {
        assertThat(changes)
                .filteredOn(change -> KnownDifference.of(change).isEmpty())
                .extracting(change -> change.sentence() + " " + change.from() + " -> " + change.to())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_known_difference_exists(KnownDifference difference) {
        assertThat(changes).anyMatch(difference::matches);
    }
}
