package org.coworkingapi.contract.review.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.report.Golden;
import org.coworkingapi.contract.review.change.VerdictSettings;
import org.junit.jupiter.api.Test;

class ChangelogTest {

    private static final Path SAMPLES = Path.of("src/test/resources/changelog");
    private static final List<Document> RELEASES =
            Stream.of("1.0.0", "1.1.0", "2.0.0").map(ChangelogTest::sample).toList();

    @Test
    void lists_the_changes_of_each_version_by_category_and_operation() {
        Golden.assertIs(
                "changelog.md", changelog(Optional.of(sample("openapi"))).all());
    }

    @Test
    void has_no_section_for_a_proposed_document_without_changes() {
        assertThat(changelog(Optional.of(sample("2.0.0"))).all())
                .isEqualTo(changelog(Optional.empty()).all());
    }

    @Test
    void the_section_of_a_release_is_a_part_of_the_changelog() {
        String section = changelog(Optional.empty()).of("1.1.0").orElseThrow();

        assertThat(section).startsWith("## 1.1.0\n").doesNotContain("## 1.0.0", "## 2.0.0");
        assertThat(changelog(Optional.empty()).all()).contains(section);
        assertThat(changelog(Optional.empty()).of("3.0.0")).isEmpty();
    }

    private static Changelog changelog(Optional<Document> proposed) {
        return new Changelog(RELEASES, proposed, VerdictSettings.DEFAULT);
    }

    private static Document sample(String name) {
        return Document.read(SAMPLES.resolve(name + ".yaml"));
    }
}
