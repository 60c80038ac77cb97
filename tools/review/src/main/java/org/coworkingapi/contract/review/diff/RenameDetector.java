package org.coworkingapi.contract.review.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.schema.SchemaComparison;

/**
 * Finds removed parts that were possibly renamed, because a part with a similar name or an equal schema was added to
 * the same object. A possible rename does not affect the verdict.
 */
final class RenameDetector {

    private static final Map<ChangeType, Set<ChangeType>> ADDITIONS = new EnumMap<>(Map.of(
            ChangeType.PROPERTY_REMOVED,
            Set.of(ChangeType.PROPERTY_ADDED_OPTIONAL, ChangeType.PROPERTY_ADDED_REQUIRED),
            ChangeType.PARAMETER_REMOVED,
            Set.of(ChangeType.PARAMETER_ADDED_OPTIONAL, ChangeType.PARAMETER_ADDED_REQUIRED),
            ChangeType.RESPONSE_HEADER_REMOVED,
            Set.of(ChangeType.RESPONSE_HEADER_ADDED),
            ChangeType.ENUM_VALUE_REMOVED,
            Set.of(ChangeType.ENUM_VALUE_ADDED),
            ChangeType.OPEN_ENUM_VALUE_REMOVED,
            Set.of(ChangeType.OPEN_ENUM_VALUE_ADDED),
            ChangeType.OPERATION_REMOVED,
            Set.of(ChangeType.OPERATION_ADDED),
            ChangeType.WEBHOOK_REMOVED,
            Set.of(ChangeType.WEBHOOK_ADDED),
            ChangeType.SCHEMA_REMOVED,
            Set.of(ChangeType.SCHEMA_ADDED)));

    private static final double MIN_SIMILARITY = 0.5;

    /** The maximum number of compared pairs of an object. With more pairs, suggestions would be arbitrary and slow. */
    private static final int MAX_PAIRS = 10_000;

    /** A removal and an addition that are possibly a rename. */
    record Rename(RenamedPart removed, RenamedPart added, double similarity) {

        String question() {
            return "Was " + removed.name() + " renamed to " + added.name() + '?';
        }
    }

    private final SchemaComparison schemas;
    private final List<Rename> candidates = new ArrayList<>();

    private RenameDetector(SchemaComparison schemas) {
        this.schemas = schemas;
    }

    /** Returns the possible renames. Each removal and each addition occurs at most once. */
    static List<Rename> renames(SchemaComparison schemas, Collection<ChangeBuilder> builders) {
        RenameDetector detector = new RenameDetector(schemas);
        ADDITIONS.forEach((removal, additions) -> {
            Map<String, List<RenamedPart>> added = partsByContainer(builders, additions);
            partsByContainer(builders, Set.of(removal))
                    .forEach((container, removed) ->
                            detector.addCandidates(removed, added.getOrDefault(container, List.of())));
        });
        return detector.bestRenames();
    }

    private static Map<String, List<RenamedPart>> partsByContainer(
            Collection<ChangeBuilder> builders, Set<ChangeType> types) {
        return builders.stream()
                .filter(builder -> types.contains(builder.type()))
                .map(RenamedPart::of)
                .collect(Collectors.groupingBy(RenamedPart::container, LinkedHashMap::new, Collectors.toList()));
    }

    private void addCandidates(List<RenamedPart> removed, List<RenamedPart> added) {
        if ((long) removed.size() * added.size() > MAX_PAIRS) {
            return;
        }
        boolean isOnlyPair = removed.size() == 1 && added.size() == 1;
        for (RenamedPart removedPart : removed) {
            for (RenamedPart addedPart : added) {
                double similarity = similarity(removedPart, addedPart, isOnlyPair);
                if (similarity > 0) {
                    candidates.add(new Rename(removedPart, addedPart, similarity));
                }
            }
        }
    }

    /** Returns the similarity of two parts, or 0 if they are not similar enough for a rename. */
    private double similarity(RenamedPart removed, RenamedPart added, boolean isOnlyPair) {
        double names = removed.nameSimilarity(added);
        return switch (removed.group()) {
            case OPERATION -> hasSameId(removed, added) ? 1 : ifSimilar(names);
            // A named schema, whose name appears only in generated code.
            case CODE -> {
                double properties = removed.propertySimilarity(added);
                yield ifSimilar(names) > 0 ? ifSimilar(properties) : 0;
            }
            default -> {
                boolean isSimilar = isOnlyPair || names >= MIN_SIMILARITY;
                boolean isEqual = isSimilar && (removed.isEnumValue() || hasEqualSchema(removed, added));
                if (isEqual) {
                    yield 1 + names;
                }
                yield names >= RenamedPart.TYPO_SIMILARITY ? names : 0;
            }
        };
    }

    private static double ifSimilar(double similarity) {
        return similarity >= MIN_SIMILARITY ? similarity : 0;
    }

    private static boolean hasSameId(RenamedPart removed, RenamedPart added) {
        String id = removed.node().text("operationId");
        return !id.isEmpty() && id.equals(added.node().text("operationId"));
    }

    private boolean hasEqualSchema(RenamedPart removed, RenamedPart added) {
        return removed.schema().isPresent()
                && added.schema().isPresent()
                && schemas.pair(removed.schema().get(), added.schema().get()).isUnchanged();
    }

    private List<Rename> bestRenames() {
        candidates.sort(Comparator.comparingDouble(Rename::similarity).reversed());
        List<Rename> renames = new ArrayList<>();
        Set<RenamedPart> used = new HashSet<>();
        for (Rename rename : candidates) {
            if (!used.contains(rename.removed()) && used.add(rename.added())) {
                used.add(rename.removed());
                renames.add(rename);
            }
        }
        return renames;
    }
}
