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
 * A review as it is asked for, by a command line or by a build.
 *
 * @param root the folder to which names of files are shortened
 * @param base what consumers rely on today: a document, or a folder of releases
 * @param spec the proposed document
 * @param contracts a folder with a folder for each consumer, if any is known
 * @param settings if not named: {@code review.yaml} beside the proposed document, if it is there
 */
public record ReviewTask(
        Path root, Path base, Path spec, Optional<Path> contracts, Optional<Path> settings, LocalDate today) {

    /** Of settings, beside a document. */
    static final String SETTINGS = "review.yaml";

    /**
     * Runs the review.
     *
     * @throws BadInputException if a file cannot be read
     */
    public Review run(Consumer<String> progress) {
        contracts.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new BadInputException(
                    folder, 1, Files.exists(folder) ? "It is no folder of contracts." : "There is no such folder.");
        });
        ReviewSettings asked = settings(settings, spec);
        return new Reviewer(asked, today, progress).review(root, Releases.newest(base), spec, contracts);
    }

    /** The named ones, those beside a document, or none. */
    static ReviewSettings settings(Optional<Path> named, Path spec) {
        return named.or(() -> Optional.of(spec.resolveSibling(SETTINGS)).filter(Files::isRegularFile))
                .map(ReviewSettings::read)
                .orElse(ReviewSettings.DEFAULT);
    }
}
