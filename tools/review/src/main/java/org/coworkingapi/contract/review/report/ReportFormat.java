package org.coworkingapi.contract.review.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.coworkingapi.contract.review.Review;

/** The formats of a report, and their file names. */
public enum ReportFormat {

    /** A self-contained HTML page. */
    PAGE("index.html", (review, writer) -> writer.write(HtmlReport.of(review))),

    /** A pull request comment. */
    MARKDOWN("review.md", (review, writer) -> writer.write(MarkdownReport.of(review))),

    /** JSON for programs, as described by the resource {@code review.schema.json}. */
    JSON("review.json", JsonReport::write),

    /** SARIF 2.1.0, for code hosts and editors. */
    SARIF("review.sarif", (review, writer) -> writer.write(SarifReport.of(review))),

    /** JUnit XML, for continuous integration. */
    JUNIT("TEST-contract-review.xml", (review, writer) -> writer.write(JUnitReport.of(review))),

    /** Plain text for terminals. */
    TEXT("review.txt", (review, writer) -> writer.write(ConsoleReport.of(review)));

    private final String fileName;
    private final ReportWriter report;

    ReportFormat(String fileName, ReportWriter report) {
        this.fileName = fileName;
        this.report = report;
    }

    private interface ReportWriter {

        void write(Review review, Writer writer) throws IOException;
    }

    public String fileName() {
        return fileName;
    }

    /** Writes the report, with {@code \n} as line separator. */
    void write(Review review, Writer writer) throws IOException {
        report.write(review, writer);
    }

    /** Returns the report, with {@code \n} as line separator. */
    public String of(Review review) {
        StringWriter writer = new StringWriter();
        try {
            write(review, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }
}
