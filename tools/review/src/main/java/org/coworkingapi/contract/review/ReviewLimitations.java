package org.coworkingapi.contract.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;

/** Lists the aspects that a review cannot check. */
final class ReviewLimitations {

    private static final int MAX_FILES = 20;

    private ReviewLimitations() {}

    static List<String> of(Path root, Document after, List<Change> changes, Usage usage) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "The behaviour of the API, such as ordering and performance: only the described requests and responses were compared.");
        long descriptions = count(changes, ChangeType.DOCUMENTATION_CHANGED);
        if (descriptions > 0) {
            sentences.add("The meaning of changed descriptions (" + locations(descriptions) + ").");
        }
        Set<String> extensions = new TreeSet<>();
        changes.stream()
                .filter(change -> change.type() == ChangeType.EXTENSION_CHANGED)
                .forEach(change -> extensions.add(change.subject().replaceFirst(" of .*", "")));
        if (!extensions.isEmpty()) {
            sentences.add("The meaning of the changed extensions " + String.join(", ", extensions) + '.');
        }
        long patterns = count(changes, ChangeType.PATTERN_CHANGED);
        if (patterns > 0) {
            sentences.add("Whether the old and new patterns accept the same values (" + locations(patterns)
                    + "): the assessment assumes that they do not.");
        }
        List<String> withoutContracts = usage.consumers().stream()
                .filter(consumer -> usage.contractCount(consumer) == 0
                        && usage.unreadFiles(consumer).isEmpty())
                .map(Consumer::name)
                .toList();
        if (usage.consumers().isEmpty()) {
            sentences.add("The consumers of the API: no contracts were given.");
        } else if (!withoutContracts.isEmpty()) {
            sentences.add("Consumers without contracts: " + String.join(", ", withoutContracts) + '.');
        }
        for (Consumer consumer : usage.consumers()) {
            List<Path> files = usage.unreadFiles(consumer);
            if (!files.isEmpty()) {
                sentences.add(
                        "The contracts of " + consumer.name() + " that are not Spring Cloud Contract files in YAML: "
                                + files.stream()
                                        .limit(MAX_FILES)
                                        .map(file -> relative(root, file))
                                        .collect(Collectors.joining(", "))
                                + (files.size() <= MAX_FILES ? "" : " and " + (files.size() - MAX_FILES) + " more")
                                + '.');
            }
        }
        for (Contract contract : usage.unmatched()) {
            sentences.add("The contract " + relative(root, contract.location().file())
                    + ": its operation is not in the old document.");
        }
        if (!after.isVersion30() && after.root().get("jsonSchemaDialect").isPresent()) {
            sentences.add("The effect of JSON Schema dialects: all schemas were read in the dialect of OpenAPI 3.1.");
        }
        sentences.add("Consumers without a contracts folder, and usage that no contract describes.");
        if (after.root().at("/components/securitySchemes").isPresent()) {
            sentences.add("The tokens that callers receive, and permissions other than scopes.");
        }
        return sentences;
    }

    private static long count(List<Change> changes, ChangeType type) {
        return changes.stream().filter(change -> change.type() == type).count();
    }

    private static String relative(Path root, Path file) {
        Path folder = root.toAbsolutePath().normalize();
        Path path = file.toAbsolutePath().normalize();
        return (path.startsWith(folder) ? folder.relativize(path) : path.getFileName())
                .toString()
                .replace('\\', '/');
    }

    private static String locations(long count) {
        return count == 1 ? "1 location" : count + " locations";
    }
}
