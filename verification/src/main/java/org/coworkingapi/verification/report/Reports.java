package org.coworkingapi.verification.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coworkingapi.verification.finding.Outcome;

/** Writes reports as files, over those of the run before. */
public final class Reports {

    private final Path folder;
    private final Inputs inputs;

    public Reports(Path folder, Inputs inputs) {
        this.folder = folder;
        this.inputs = inputs;
    }

    /** Writes {@code report.txt}, {@code report.sarif} and {@code junit/TEST-<suite>.xml}. */
    public void write(List<Outcome> outcomes) {
        write(folder.resolve("report.txt"), new ConsoleReport(inputs).of(outcomes));
        write(folder.resolve("report.sarif"), new SarifReport(inputs).of(outcomes));
        Path junit = folder.resolve("junit");
        clear(junit);
        new JUnitReport(inputs).of(outcomes).forEach((name, document) -> write(junit.resolve(name), document));
    }

    /** Writes {@code coverage.html}. */
    public void write(Coverage coverage) {
        write(folder.resolve("coverage.html"), new CoveragePage(inputs).of(coverage));
    }

    /** A suite that is gone must not go on being read. */
    private static void clear(Path junit) {
        if (!Files.isDirectory(junit)) {
            return;
        }
        try (Stream<Path> files = Files.list(junit)) {
            for (Path file : files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).toList()) {
                Files.delete(file);
            }
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
