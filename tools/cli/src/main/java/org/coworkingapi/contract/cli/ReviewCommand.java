package org.coworkingapi.contract.cli;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.report.ReportFormat;
import org.coworkingapi.contract.review.report.ReviewReports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reviews the change from one document to another. */
@Command(
        name = "review",
        description = {
            "Says what changed from OLD to NEW, what breaks, and whom.",
            "",
            "Example: contract review api/releases api/openapi.yaml --contracts contracts --reports target/review"
        })
final class ReviewCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description =
                    "What consumers rely on: an OpenAPI 3.0 or 3.1 document, or of a folder of releases (1.0.0.yaml…) the newest.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The proposed document.")
    private Path after;

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            description =
                    "Contracts of Spring Cloud Contract as YAML, one folder for each consumer. Without: no consumer is known.")
    private @Nullable Path contracts;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings and exceptions. Default: review.yaml beside NEW, if it is there.")
    private @Nullable Path settings;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "Writes all reports there: page, Markdown, JSON, JUnit XML, SARIF.")
    private @Nullable Path reports;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "What is printed: text (default), markdown, json, sarif, junit or page.")
    private ReportFormat format;

    @Option(names = "--brief", description = "Prints of a review that passes one sentence, and where its page is.")
    private boolean isBrief;

    @Option(
            names = "--fail-on",
            defaultValue = "objection",
            paramLabel = "WHAT",
            description = "What ends with code 1: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private FailOn failOn;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day for sunsets and exceptions, as 2027-01-31. Default: today in UTC.")
    private @Nullable LocalDate today;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "The folder from which reports name files. Default: where you are.")
    private @Nullable Path root;

    @Option(names = "--quiet", description = "Does not say what is being done.")
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
        boolean isFine = failOn.violations(review).isEmpty();
        String text = isBrief && isFine ? lastLine(ReportFormat.TEXT.of(review)) : format.of(review);
        console.out().print(format == ReportFormat.TEXT && console.isColoured() ? Colours.of(text) : text);
        if (isBrief && reports != null) {
            console.out()
                    .println("The page: "
                            + console.shown(console.resolve(reports).resolve(ReportFormat.PAGE.fileName())));
        }
        console.out().flush();
        return isFine ? ExitCode.SUCCESS : ExitCode.VIOLATIONS;
    }

    private Review review() {
        ReviewTask task = new ReviewTask(
                root == null ? console.directory() : console.resolve(root),
                console.resolve(before),
                console.resolve(after),
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
        return text.lines().reduce((one, other) -> other).orElse("") + System.lineSeparator();
    }

    private void write(Review review, Path folder) {
        try {
            ReviewReports.write(review, folder);
        } catch (UncheckedIOException e) {
            throw new UnwritableException(Path.of(console.shown(folder)), e);
        }
    }
}
