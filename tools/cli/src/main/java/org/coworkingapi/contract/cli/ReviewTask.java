package org.coworkingapi.contract.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.DocumentSource;
import org.coworkingapi.contract.openapi.document.Releases;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.Reviewer;
import org.coworkingapi.contract.review.policy.ReviewSettings;

/**
 * The inputs of a review. A document is a file, or a file in a Git revision such as {@code main:api/openapi.yaml}.
 *
 * @param folder the folder to which the names of documents are relative
 * @param root the folder to which file names in reports are relative
 * @param base the released document, or a folder whose newest release is used; by default the document at the merge
 *     base with the default branch
 * @param spec the proposed document
 * @param contracts the folder of contracts, with one subfolder for each consumer
 * @param settings the settings file; by default {@code review.yaml} next to the proposed document, if it exists
 * @param today the date to compare with sunsets and end dates of exceptions
 */
public record ReviewTask(
        Path folder,
        Path root,
        Optional<String> base,
        String spec,
        Optional<Path> contracts,
        Optional<Path> settings,
        LocalDate today) {

    static final String SETTINGS = "review.yaml";

    /**
     * Runs the review.
     *
     * @throws BadInputException if a file cannot be read
     * @throws OptionException if a document is named by a URL, or a Git revision cannot be read
     */
    public Review run(Consumer<String> progress) {
        contracts.filter(path -> !Files.isDirectory(path)).ifPresent(path -> {
            throw new BadInputException(
                    path,
                    1,
                    Files.exists(path)
                            ? "The path is a file, not a folder of contracts."
                            : "The folder of contracts does not exist.");
        });
        DocumentArgument proposed = new DocumentArgument(folder, spec);
        DocumentSource after = proposed.source();
        DocumentSource before = base.map(name -> Releases.newest(new DocumentArgument(folder, name).source()))
                .orElseGet(proposed::atMergeBase);
        return new Reviewer(settings(settings, after), today, progress).review(root, before, after, contracts);
    }

    /** Reads the given settings file, or {@code review.yaml} next to the document, if one exists. */
    static ReviewSettings settings(Optional<Path> file, DocumentSource spec) {
        return settingsFile(file, spec).map(ReviewSettings::read).orElse(ReviewSettings.DEFAULT);
    }

    static Optional<DocumentSource> settingsFile(Optional<Path> file, DocumentSource spec) {
        return file.map(DocumentSource::onDisk)
                .or(() -> Optional.of(spec.sibling(SETTINGS)).filter(DocumentSource::exists));
    }
}
