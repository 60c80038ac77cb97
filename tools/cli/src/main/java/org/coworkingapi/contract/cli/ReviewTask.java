package org.coworkingapi.contract.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Releases;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.Reviewer;
import org.coworkingapi.contract.review.policy.ReviewSettings;

/**
 * The inputs of a review.
 *
 * @param root the folder to which file names in reports are relative
 * @param base the released document, or a folder whose newest release is used
 * @param spec the proposed document
 * @param contracts the folder of contracts, with one subfolder for each consumer
 * @param settings the settings file; by default {@code review.yaml} next to the proposed document, if it exists
 * @param today the date to compare with sunsets and end dates of exceptions
 */
public record ReviewTask(
        Path root, Path base, Path spec, Optional<Path> contracts, Optional<Path> settings, LocalDate today) {

    static final String SETTINGS = "review.yaml";

    /**
     * Runs the review.
     *
     * @throws BadInputException if a file cannot be read
     */
    public Review run(Consumer<String> progress) {
        contracts.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new BadInputException(
                    folder,
                    1,
                    Files.exists(folder)
                            ? "The path is a file, not a folder of contracts."
                            : "The folder of contracts does not exist.");
        });
        ReviewSettings reviewSettings = settings(settings, spec);
        return new Reviewer(reviewSettings, today, progress).review(root, Releases.newest(base), spec, contracts);
    }

    /** Reads the given settings file, or {@code review.yaml} next to the document, if one exists. */
    static ReviewSettings settings(Optional<Path> file, Path spec) {
        return file.or(() -> Optional.of(spec.resolveSibling(SETTINGS)).filter(Files::isRegularFile))
                .map(ReviewSettings::read)
                .orElse(ReviewSettings.DEFAULT);
    }
}
