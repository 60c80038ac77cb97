package org.coworkingapi.contract.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.report.Markdown;
import org.coworkingapi.contract.review.Review;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    private static final Pattern REPORT_TAGS = Pattern.compile("</?(?:details|summary|code)>|<!-- contract-review -->");

    @Test
    void the_report_has_a_marker_and_a_single_line_if_nothing_changed() {
        Review unchanged = new ReviewBuilder(SampleReview.ROOT, SampleReview.AFTER, SampleReview.AFTER)
                .consumer("a", "", "")
                .notChecked("Performance.")
                .build();
        assertThat(ReportFormat.MARKDOWN.of(unchanged)).isEqualTo("<!-- contract-review -->\nNothing changed.\n");
        assertThat(ReportFormat.MARKDOWN.of(SampleReview.review())).startsWith("<!-- contract-review -->\n");
    }

    @Test
    void the_report_limits_its_length_and_counts_the_omitted_items() {
        String report = ReportFormat.MARKDOWN.of(LargeReview.review(5_000));
        assertThat(report)
                .hasSizeLessThan(60_000)
                .hasSizeGreaterThan(40_000)
                .containsPattern("And 4,\\d{3} more important changes, in the full report\\.")
                .containsPattern("And 4,\\d{3} more policy violations in the full report\\.");
        assertIsBalanced(report);
    }

    @Test
    void the_report_limits_its_length_for_long_names() {
        assertThat(ReportFormat.MARKDOWN.of(HostileInput.review())).hasSizeLessThan(60_000);
    }

    @Test
    void escapes_markup_mentions_references_and_links_in_names() {
        String report = ReportFormat.MARKDOWN.of(HostileInput.review());
        assertIsBalanced(report);
        String prose = String.join("\n", linesOutsideBlocks(report));
        assertThat(REPORT_TAGS.matcher(prose).replaceAll(""))
                .doesNotContain("<", ">", "`", "~", "\\", "[", "]", "_", "$", "@")
                .doesNotContainPattern("https?:/")
                .doesNotContainPattern("www\\.")
                .doesNotContain("\n#\u0020h");
        assertThat(prose.replaceAll("<code>.*?</code>", ""))
                .doesNotContainPattern("&#(?:64|35);\\w")
                .doesNotContainPattern("&#58;/");
        assertThat(prose.lines().filter(line -> line.startsWith("| ")))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.chars().filter(c -> c == '|').count()).isEqualTo(5));
    }

    @Test
    void escapes_values_that_could_end_their_block() {
        assertThat(Markdown.block("", "a\n```\nb\n````\nc")).isEqualTo("\n`````\na\n```\nb\n````\nc\n`````\n");
    }

    private static void assertIsBalanced(String report) {
        String prose = String.join("\n", linesOutsideBlocks(report));
        assertThat(prose.split("<details>", -1))
                .hasSameSizeAs(prose.split("</details>", -1))
                .hasSizeGreaterThan(3);
    }

    /** Returns the lines outside fenced blocks, and asserts that each block is closed. */
    private static List<String> linesOutsideBlocks(String report) {
        List<String> outside = new ArrayList<>();
        String fence = "";
        for (String line : report.lines().toList()) {
            boolean isOpening = fence.isEmpty() && line.startsWith("```");
            if (fence.isEmpty() && !isOpening) {
                outside.add(line);
            }
            if (isOpening) {
                fence = line.replaceAll("[^`].*", "");
            } else if (line.equals(fence)) {
                fence = "";
            }
        }
        assertThat(fence).isEmpty();
        return outside;
    }
}
