package org.coworkingapi.contract.review.report;

import java.util.function.Function;
import org.coworkingapi.contract.review.Review;

/** The forms of a report, each with the name of its file. */
public enum ReportFormat {

    /** One page that loads nothing. */
    PAGE("index.html", HtmlReport::of),

    /** The comment of a pull request. */
    MARKDOWN("review.md", MarkdownReport::of),

    /** All of it, for programs; {@code review.schema.json} beside this class says what is in it. */
    JSON("review.json", JsonReport::of),

    /** SARIF 2.1.0, for code hosts and editors. */
    SARIF("review.sarif", SarifReport::of),

    /** JUnit XML, for continuous integration. */
    JUNIT("TEST-contract-review.xml", JUnitReport::of),

    /** What a terminal shows. */
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

    /** The whole report; its lines end with a line feed. */
    public String of(Review review) {
        return report.apply(review);
    }
}
