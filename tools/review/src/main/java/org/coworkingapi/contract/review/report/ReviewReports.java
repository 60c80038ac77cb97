package org.coworkingapi.contract.review.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coworkingapi.contract.review.Review;

/** Writes the reports of a review to a folder. */
public final class ReviewReports {

    private ReviewReports() {}

    /**
     * Writes the review in each {@link ReportFormat}. The files are reproducible.
     *
     * @param folder the folder, which is created if it does not exist
     */
    public static void write(Review review, Path folder) {
        try {
            Files.createDirectories(folder);
            for (ReportFormat format : ReportFormat.values()) {
                Files.writeString(folder.resolve(format.fileName()), format.of(review));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
