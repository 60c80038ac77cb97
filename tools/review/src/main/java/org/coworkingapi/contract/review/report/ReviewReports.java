package org.coworkingapi.contract.review.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.coworkingapi.contract.review.Review;

/** Writes the reports of a review to a folder. */
public final class ReviewReports {

    private ReviewReports() {}

    /**
     * Writes the review in each {@link ReportFormat}. The files are reproducible. If a report cannot be written, the
     * reports of an earlier review remain.
     *
     * @param folder the folder, which is created if it does not exist
     */
    public static void write(Review review, Path folder) {
        try {
            Files.createDirectories(folder);
            Path incomplete = Files.createTempDirectory(folder, ".incomplete");
            try {
                for (ReportFormat format : ReportFormat.values()) {
                    try (Writer writer = Files.newBufferedWriter(incomplete.resolve(format.fileName()))) {
                        format.write(review, writer);
                    }
                }
                for (ReportFormat format : ReportFormat.values()) {
                    Files.move(
                            incomplete.resolve(format.fileName()),
                            folder.resolve(format.fileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                delete(incomplete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path incomplete) throws IOException {
        for (ReportFormat format : ReportFormat.values()) {
            Files.deleteIfExists(incomplete.resolve(format.fileName()));
        }
        Files.delete(incomplete);
    }
}
