package org.coworkingapi.contract.review.changelog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.openapi.operation.OperationReader;
import org.coworkingapi.contract.openapi.report.Markdown;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.change.VerdictSettings;
import org.coworkingapi.contract.review.diff.DocumentDiff;

/**
 * The changes of a version.
 *
 * @param before the previous version; empty for the first one
 */
record VersionChanges(Optional<Document> before, Document after, List<Change> changes) {

    private static final int MAX_LISTED_OPERATIONS = 5;

    /** The changes that are counted, but not listed. */
    private static final Set<ChangeType> UNLISTED = EnumSet.of(
            ChangeType.DOCUMENTATION_CHANGED,
            ChangeType.EXAMPLE_CHANGED,
            ChangeType.EXTENSION_CHANGED,
            ChangeType.SCHEMA_ADDED);

    /** The changes of an operation as a whole, which its name and the title of the section describe completely. */
    private static final Set<ChangeType> OF_OPERATION = EnumSet.of(
            ChangeType.OPERATION_ADDED,
            ChangeType.OPERATION_REMOVED,
            ChangeType.OPERATION_DEPRECATED,
            ChangeType.WEBHOOK_ADDED,
            ChangeType.WEBHOOK_REMOVED);

    /** Changes without an operation are last. */
    private static final Comparator<List<OperationName>> OPERATIONS_ORDER = Comparator.comparing(
                    (List<OperationName> operations) -> operations.isEmpty())
            .thenComparing((first, second) -> {
                for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
                    int order = first.get(i).compareTo(second.get(i));
                    if (order != 0) {
                        return order;
                    }
                }
                return Integer.compare(first.size(), second.size());
            });

    static VersionChanges of(Optional<Document> before, Document after, VerdictSettings settings) {
        // A removal is breaking for the readers of a changelog, even if the announced sunset has passed.
        return new VersionChanges(
                before,
                after,
                before.map(old -> DocumentDiff.of(old, after, LocalDate.MIN, settings)
                                .changes())
                        .orElse(List.of()));
    }

    boolean isEmpty() {
        return changes.isEmpty() && before.isPresent();
    }

    String markdown() {
        if (before.isEmpty()) {
            return title(ChangelogCategory.ADDED)
                    + operations(after)
                            .map(operation -> "- " + operation(operation.name()))
                            .collect(Collectors.joining());
        }
        StringBuilder text = new StringBuilder();
        Map<ChangelogCategory, List<Change>> byCategory = changes.stream()
                .filter(change -> !UNLISTED.contains(change.type()))
                .collect(Collectors.groupingBy(
                        change -> ChangelogCategory.of(change.type()), TreeMap::new, Collectors.toList()));
        byCategory.forEach((category, listed) -> text.append(title(category)).append(groups(listed)));
        long unlisted = changes.stream()
                .filter(change -> UNLISTED.contains(change.type()))
                .count();
        if (unlisted > 0) {
            text.append("\nNot listed: ")
                    .append(unlisted)
                    .append(unlisted == 1 ? " change" : " changes")
                    .append(" of documentation, examples, extensions or names of added schemas.\n");
        }
        return text.isEmpty() ? "\nNo changes.\n" : text.toString();
    }

    private static String title(ChangelogCategory category) {
        return "\n### " + category.title() + "\n\n";
    }

    /** Groups the changes by affected operations, so that a change of several operations is listed once. */
    private String groups(List<Change> listed) {
        Map<List<OperationName>, List<Change>> byOperations = listed.stream()
                .collect(Collectors.groupingBy(
                        Change::operations, () -> new TreeMap<>(OPERATIONS_ORDER), Collectors.toList()));
        StringBuilder text = new StringBuilder();
        byOperations.forEach((affected, group) -> {
            Optional<Change> whole = group.stream()
                    .filter(change -> OF_OPERATION.contains(change.type()))
                    .findFirst();
            text.append("- ")
                    .append(whole.map(change -> marker(change) + operation(affected.get(0)))
                            .orElseGet(() -> heading(affected) + '\n'));
            group.stream()
                    .filter(change -> !OF_OPERATION.contains(change.type()))
                    .forEach(change -> text.append("  - ")
                            .append(marker(change))
                            .append(change.sentence(Markdown::span))
                            .append('\n'));
        });
        return text.toString();
    }

    /** Returns the name of an operation with its summary. */
    private String operation(OperationName name) {
        String summary = Stream.concat(operations(after), before.stream().flatMap(VersionChanges::operations))
                .filter(operation -> operation.name().toString().equals(name.toString()))
                .map(operation -> operation.node().text("summary"))
                .findFirst()
                .orElse("");
        return Markdown.span(name.toString()) + (summary.isEmpty() ? "" : ": " + Markdown.prose(summary)) + '\n';
    }

    private String heading(List<OperationName> affected) {
        if (affected.isEmpty()) {
            return "Document";
        }
        List<String> names = affected.stream().map(OperationName::toString).toList();
        if (names.size() > 1 && names.containsAll(commonOperations())) {
            return "All operations";
        }
        List<String> parts = new ArrayList<>();
        names.stream().limit(MAX_LISTED_OPERATIONS).map(Markdown::span).forEach(parts::add);
        if (names.size() > MAX_LISTED_OPERATIONS) {
            parts.add(names.size() - MAX_LISTED_OPERATIONS + " more");
        }
        return String.join(", ", parts);
    }

    /** Returns the operations of both versions. */
    private List<String> commonOperations() {
        List<String> old = before.stream()
                .flatMap(VersionChanges::operations)
                .map(operation -> operation.name().toString())
                .toList();
        return operations(after)
                .map(operation -> operation.name().toString())
                .filter(old::contains)
                .toList();
    }

    private static Stream<Operation> operations(Document document) {
        return Stream.concat(OperationReader.ofPaths(document).stream(), OperationReader.ofWebhooks(document).stream())
                .sorted(Comparator.comparing(Operation::name));
    }

    private static String marker(Change change) {
        if (change.wire() == Verdict.BREAKING) {
            return "**Breaking:** ";
        }
        return change.code() == Verdict.BREAKING ? "**Breaking in generated code:** " : "";
    }
}
