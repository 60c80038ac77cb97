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
import tools.jackson.databind.json.JsonMapper;

/** Tests that the document that springdoc derives from the generated interfaces is equivalent to the spec. */
class DerivedDocumentTest {

    static final Path SPEC = Path.of("../../api/openapi.yaml");

    /** A frozen document with parts that the spec does not have, such as request bodies. */
    private static final Path SAMPLE = Path.of("src/test/openapi/things.yaml");

    private static String derived;
    private static List<Change> changes;
    private static List<Change> changesOfSample;

    @BeforeAll
    static void review(@TempDir Path folder) throws IOException {
        try (Host host = Host.start(
                List.of(AllOperations.class, Implementation.Keys.class),
                List.of(
                        "springdoc.api-docs.enabled=true",
                        "springdoc.api-docs.version=openapi_3_0",
                        "springdoc.group-configs[0].group=api",
                        "springdoc.group-configs[0].paths-to-match=/api/**",
                        "springdoc.group-configs[1].group=sample",
                        "springdoc.group-configs[1].paths-to-match=/sample/**"))) {
            derived = derivedDocument(host, "api");
            changes = changes(SPEC, derived, folder);
            changesOfSample = changes(SAMPLE, derivedDocument(host, "sample"), folder);
        }
    }

    /** Returns the derived document of a group of paths, which does not contain the endpoints of the host. */
    private static String derivedDocument(Host host, String group) {
        return host.get("/v3/api-docs/" + group, Credentials.hostUser()).body();
    }

    private static List<Change> changes(Path spec, String derived, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("derived.json"), derived);
        return new Reviewer(ReviewSettings.DEFAULT, LocalDate.EPOCH, step -> {})
                .review(folder, spec, file, Optional.empty())
                .changes();
    }

    @Test
    void the_derived_document_has_only_differences_that_annotations_cannot_avoid() {
        assertThat(unexpected(changes)).isEmpty();
    }

    @Test
    void the_derived_document_of_the_sample_has_only_differences_that_annotations_cannot_avoid() {
        assertThat(unexpected(changesOfSample)).isEmpty();
    }

    @Test
    void the_derived_document_contains_no_examples_of_bodies() {
        assertThat(JsonMapper.shared().readTree(derived).path("paths").findValues("content"))
                .isNotEmpty()
                .allSatisfy(content -> assertThat(content.findValues("example")).isEmpty())
                .allSatisfy(
                        content -> assertThat(content.findValues("examples")).isEmpty());
    }

    private static List<String> unexpected(List<Change> changes) {
        return changes.stream()
                .filter(change -> KnownDifference.of(change).isEmpty())
                .map(change -> change.sentence() + " " + change.from() + " -> " + change.to())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void each_known_difference_exists(KnownDifference difference) {
        assertThat(changes).anyMatch(difference::matches);
    }
}
