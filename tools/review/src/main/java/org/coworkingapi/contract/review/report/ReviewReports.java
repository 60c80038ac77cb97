package org.coworkingapi.contract.review.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coworkingapi.contract.review.Review;

/** A folder of reports. */
public final class ReviewReports {

    private ReviewReports() {}

    /**
     * Writes the review in every {@link ReportFormat}; the same review gives the same bytes.
     *
     * @param folder made if it is not there
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
