package org.coworkingapi.contract.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;

/** Says what a review cannot see, so that people know where to look themselves. */
final class ReviewLimitations {

    private ReviewLimitations() {}

    static List<String> of(Path root, Document after, List<Change> changes, Usage usage) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "What the API does, in which order and how fast: only what the document says of requests and answers was compared.");
        long words = count(changes, ChangeType.DOCUMENTATION_CHANGED);
        if (words > 0) {
            sentences.add("Descriptions changed in " + locations(words)
                    + ", and with them perhaps what is promised: read them.");
        }
        Set<String> extensions = new TreeSet<>();
        changes.stream()
                .filter(change -> change.type() == ChangeType.EXTENSION_CHANGED)
                .forEach(change -> extensions.add(change.location().pointer().replaceFirst(".*/", "")));
        if (!extensions.isEmpty()) {
            sentences.add("What the extensions " + String.join(", ", extensions) + " mean, which changed.");
        }
        long patterns = count(changes, ChangeType.PATTERN_CHANGED);
        if (patterns > 0) {
            sentences.add("Whether a new pattern accepts all that the old one did, in " + locations(patterns)
                    + ": it is taken for another set unless a witness says more.");
        }
        List<String> silent = usage.consumers().stream()
                .filter(consumer -> usage.contracts(consumer) == 0)
                .map(Consumer::name)
                .toList();
        if (usage.consumers().isEmpty()) {
            sentences.add("Who uses the API: no contracts were given.");
        } else if (!silent.isEmpty()) {
            sentences.add("What " + String.join(", ", silent) + " use: there are no contracts of theirs.");
        }
        for (Contract contract : usage.unmatched()) {
            sentences.add("The contract " + relative(root, contract.location().file())
                    + ": the old document has no such operation.");
        }
        if (!after.isVersion30()
                && (after.root().get("jsonSchemaDialect").isPresent() || hasDynamicReference(after.root()))) {
            sentences.add("What another dialect of JSON Schema, or a $dynamicRef, makes of the schemas: "
                    + "they were read as OpenAPI 3.1's own.");
        }
        sentences.add("Consumers that are in no folder of contracts, and what consumers do beside their contracts.");
        if (after.root().at("/components/securitySchemes").isPresent()) {
            sentences.add("Who gets which token, and what it allows beyond its scopes.");
        }
        return sentences;
    }

    private static boolean hasDynamicReference(Node node) {
        return node.get("$dynamicRef").isPresent()
                || node.members().values().stream().anyMatch(ReviewLimitations::hasDynamicReference)
                || node.items().stream().anyMatch(ReviewLimitations::hasDynamicReference);
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
        return count == 1 ? "one place" : count + " places";
    }
}
