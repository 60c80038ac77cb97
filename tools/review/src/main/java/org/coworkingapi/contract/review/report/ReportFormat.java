package org.coworkingapi.contract.review.report;

import java.util.function.Function;
import org.coworkingapi.contract.review.Review;

/** The formats of a report, and their file names. */
public enum ReportFormat {

    /** A self-contained HTML page. */
    PAGE("index.html", HtmlReport::of),

    /** A pull request comment. */
    MARKDOWN("review.md", MarkdownReport::of),

    /** JSON for programs, as described by the resource {@code review.schema.json}. */
    JSON("review.json", JsonReport::of),

    /** SARIF 2.1.0, for code hosts and editors. */
    SARIF("review.sarif", SarifReport::of),

    /** JUnit XML, for continuous integration. */
    JUNIT("TEST-contract-review.xml", JUnitReport::of),

    /** Plain text for terminals. */
    TEXT("review.txt", ConsoleReport::of);

    private final String fileName;
    private final Function<Review, String> report;

    ReportFormat(String fileName, Function<Review, String> report) {
        this.fileName = fileName;
        this.report = report;
    }

    public String fileName() {
        return fileName;
    }

    /** Returns the report, with {@code \n} as line separator. */
    public String of(Review review) {
        return report.apply(review);
    }
}
