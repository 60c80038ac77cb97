package org.coworkingapi.contract.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.DocumentSource;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.report.ReportFolder;
import org.coworkingapi.contract.verification.report.ReportInputs;
import org.coworkingapi.contract.verification.report.ResponseCoverage;
import org.coworkingapi.contract.verification.report.VerificationConsoleReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that {@code check}, {@code coverage} and {@code verify} share. */
final class CheckInputs {

    @Parameters(
            index = "0",
            paramLabel = "SPEC",
            description = "OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, or REVISION:PATH in Git.")
    private String spec;

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            required = true,
            description = "Folder with Spring Cloud Contract YAML files, one subfolder for each consumer.")
    private Path contracts;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description =
                    "Write all reports to this folder: text, Markdown, JUnit XML and SARIF, and for 'coverage' also HTML.")
    private @Nullable Path reports;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Show file names in reports relative to this folder. Default: the current folder.")
    private @Nullable Path root;

    @Option(names = "--brief", description = "Print only one line for each finding, and the summary.")
    private boolean isBrief;

    /** Deletes the reports of an earlier run, so that they do not remain if this run fails early. */
    void deleteOldReports(Console console) {
        if (reports != null) {
            new ReportFolder(console.resolve(reports)).clear();
        }
    }

    DocumentSource specSource(Console console) {
        return console.document(spec);
    }

    Spec spec(Console console) {
        return Spec.of(Document.read(specSource(console)));
    }

    Contracts contracts(Console console) {
        Path folder = console.resolve(contracts);
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder, 1, "The folder of contracts does not exist.");
        }
        return Contracts.read(folder);
    }

    ReportInputs reportInputs(Console console, Spec document, Contracts contracts) {
        return ReportInputs.of(
                root == null ? console.directory() : console.resolve(root),
                ContractCommand.version(),
                document,
                contracts);
    }

    /** Prints the outcomes and writes the reports. */
    void report(Console console, ReportInputs inputs, List<CheckOutcome> outcomes) {
        if (reports != null) {
            new ReportFolder(console.resolve(reports)).write(inputs, outcomes);
        }
        VerificationConsoleReport report = new VerificationConsoleReport(inputs);
        console.out().print(isBrief ? report.briefly(outcomes) : report.of(outcomes));
        console.out().flush();
    }

    /** Writes the HTML report of the coverage, and prints its location. */
    void writeCoveragePage(Console console, ReportInputs inputs, ResponseCoverage coverage) {
        if (reports != null) {
            new ReportFolder(console.resolve(reports)).write(inputs, coverage);
            console.out()
                    .println("Report: "
                            + console.displayPath(console.resolve(reports).resolve(ReportFolder.PAGE)));
            console.out().flush();
        }
    }

    static boolean hasFindings(List<CheckOutcome> outcomes) {
        return outcomes.stream().anyMatch(outcome -> !outcome.findings().isEmpty());
    }
}
