package org.coworkingapi.contract.verification.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.finding.CheckOutcome;

/** The folder to which reports are written. */
public final class ReportFolder {

    private static final String TEXT = "report.txt";
    private static final String MARKDOWN = "report.md";
    private static final String SARIF = "report.sarif";
    /** The file name of the coverage page. */
    public static final String PAGE = "coverage.html";

    private static final String JUNIT = "junit";

    private final Path folder;

    public ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** Deletes the reports of an earlier run, because the next run may fail before it writes reports. */
    public void clear() {
        List.of(TEXT, MARKDOWN, SARIF, PAGE).forEach(name -> delete(folder.resolve(name)));
        if (Files.isDirectory(folder.resolve(JUNIT))) {
            try (Stream<Path> files = Files.list(folder.resolve(JUNIT))) {
                files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                        .toList()
                        .forEach(ReportFolder::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Writes {@code report.txt}, {@code report.md}, {@code report.sarif} and {@code junit/TEST-<suite>.xml}. */
    public void write(ReportInputs inputs, List<CheckOutcome> outcomes) {
        write(folder.resolve(TEXT), new VerificationConsoleReport(inputs).of(outcomes));
        write(folder.resolve(MARKDOWN), new VerificationMarkdownReport(inputs).of(outcomes));
        write(folder.resolve(SARIF), new VerificationSarifReport(inputs).of(outcomes));
        new VerificationJUnitReport(inputs)
                .of(outcomes)
                .forEach((name, document) -> write(folder.resolve(JUNIT).resolve(name), document));
    }

    /** Writes {@code coverage.html}. */
    public void write(ReportInputs inputs, ResponseCoverage coverage) {
        write(folder.resolve(PAGE), new CoveragePage(inputs).of(coverage));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
