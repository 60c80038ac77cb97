package org.coworkingapi.contract.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.coworkingapi.contract.review.policy.ReviewSettings;
import org.coworkingapi.contract.review.report.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the example in the README of this module compiles and creates a report. */
class ReadmeTest {

    @Test
    void the_example_creates_a_markdown_report(@TempDir Path contracts) {
        Path root = Path.of("src/test/resources/report/api");
        Path before = root.resolve("releases/1.4.0.yaml");
        Path after = root.resolve("openapi.yaml");

        // snippet
        Review review = new Reviewer(ReviewSettings.DEFAULT, LocalDate.now(), step -> {})
                .review(root, before, after, Optional.of(contracts));
        String comment = ReportFormat.MARKDOWN.of(review);
        // end of snippet

        assertThat(comment).startsWith("<!-- contract-review -->\n");
    }

    @Test
    void the_readme_contains_the_example() throws IOException {
        String test =
                Files.readString(Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
        String example = test.split("// (end of )?snippet\n")[1];

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + example.stripIndent() + "```");
    }
}
