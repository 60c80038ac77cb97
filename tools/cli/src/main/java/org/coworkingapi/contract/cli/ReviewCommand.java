package org.coworkingapi.contract.cli;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.report.ReportFormat;
import org.coworkingapi.contract.review.report.ReviewReports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two versions of a document. */
@Command(
        name = "review",
        description =
                "Compare two versions of an OpenAPI document, and report breaking changes and the affected consumers.",
        footer = {
            "  contract review api/releases api/openapi.yaml --contracts contracts \\",
            "           --reports target/review",
            "  contract review origin/main:api/openapi.yaml api/openapi.yaml"
        })
final class ReviewCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0..1",
            arity = "1..2",
            paramLabel = "[OLD] NEW",
            hideParamSyntax = true,
            description = {
                "OLD is the released OpenAPI 3.0, 3.1 or 3.2 document, or a folder whose newest release "
                        + "(such as 1.0.0.yaml) is used. Default: the document at the merge base with the default "
                        + "branch of Git.",
                "NEW is the proposed document.",
                "Both may have the form REVISION:PATH, such as origin/main:api/openapi.yaml."
            })
    private List<String> documents;

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            description =
                    "Folder with Spring Cloud Contract YAML files, one subfolder for each consumer. Default: no consumers.")
    private @Nullable Path contracts;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "File with settings and exceptions. Default: review.yaml next to NEW, if it exists.")
    private @Nullable Path settings;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "Write all reports to this folder: text, Markdown, JSON, JUnit XML, SARIF and HTML.")
    private @Nullable Path reports;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description =
                    "Output format: text, markdown, json, sarif, junit or page (HTML). Default: ${DEFAULT-VALUE}.")
    private ReportFormat format;

    @Option(
            names = "--brief",
            description = "If the review passes, print only the verdict and the location of the HTML report.")
    private boolean isBrief;

    @Option(
            names = "--fail-on",
            defaultValue = "objection",
            paramLabel = "LEVEL",
            description = "Exit with code 1 on: objection (any policy violation), "
                    + "break (only policy violations caused by breaking changes) or never. "
                    + "Default: ${DEFAULT-VALUE}.")
    private FailOn failOn;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description =
                    "Date to compare with sunsets and end dates of exceptions, such as 2027-01-31. Default: today in UTC.")
    private @Nullable LocalDate today;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Show file names in reports relative to this folder. Default: the current folder.")
    private @Nullable Path root;

    @Option(names = "--quiet", description = "Do not show progress.")
    private boolean isQuiet;

    ReviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Review review = review();
        if (reports != null) {
            write(review, console.resolve(reports));
        }
        boolean passes = failOn.violations(review).isEmpty();
        String text = isBrief && passes ? lastLine(ReportFormat.TEXT.of(review)) : format.of(review);
        console.out().print(format == ReportFormat.TEXT && console.isColoured() ? Colours.of(text) : text);
        if (reports != null && format == ReportFormat.TEXT) {
            console.out()
                    .println("Report: "
                            + console.displayPath(console.resolve(reports).resolve(ReportFormat.PAGE.fileName())));
        }
        console.out().flush();
        return passes ? ExitCode.SUCCESS : ExitCode.VIOLATIONS;
    }

    private Review review() {
        ReviewTask task = new ReviewTask(
                console.directory(),
                root == null ? console.directory() : console.resolve(root),
                documents.size() == 1 ? Optional.empty() : Optional.of(documents.get(0)),
                documents.get(documents.size() - 1),
                Optional.ofNullable(contracts).map(console::resolve),
                Optional.ofNullable(settings).map(console::resolve),
                today == null ? LocalDate.now(ZoneOffset.UTC) : today);
        if (isQuiet) {
            return task.run(step -> {});
        }
        try (ProgressLine progress = ProgressLine.start(console.err(), console.isTerminal())) {
            return task.run(step -> progress.accept(step.replace(console.directory() + File.separator, "")));
        }
    }

    private static String lastLine(String text) {
        return text.lines().reduce((previous, last) -> last).orElse("") + System.lineSeparator();
    }

    private void write(Review review, Path folder) {
        try {
            ReviewReports.write(review, folder);
        } catch (UncheckedIOException e) {
            throw new UnwritableException(Path.of(console.displayPath(folder)), e);
        }
    }
}
