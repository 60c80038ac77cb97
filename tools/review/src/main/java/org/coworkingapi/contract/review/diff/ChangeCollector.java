package org.coworkingapi.contract.review.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.GeneratedServerRules;
import org.coworkingapi.contract.review.change.VerdictSettings;
import org.coworkingapi.contract.review.schema.SchemaComparison;
import org.coworkingapi.contract.review.schema.SchemaEdit;
import org.coworkingapi.contract.review.schema.SchemaPair;
import org.jspecify.annotations.Nullable;

/**
 * A collector of edits and the locations that they affect. Each edit becomes one change, even if it affects many
 * operations.
 */
final class ChangeCollector {

    /** The identity of an edit: equal edits of the same node are one change. */
    private record ChangeKey(ChangeType type, String from, String to, Optional<String> property, Node node) {}

    private final VerdictSettings settings;
    private final Map<ChangeKey, ChangeBuilder> builders = new LinkedHashMap<>();
    private final IdentityHashMap<SchemaEdit, ChangeBuilder> buildersByEdit = new IdentityHashMap<>();
    private final Set<SchemaPair> visited = new HashSet<>();
    private final Map<OperationName, Map<Location, SchemaPair>> rootPairs = new HashMap<>();
    private @Nullable Map<OperationName, Map<Location, Set<Change>>> changesOfParts;

    ChangeCollector(VerdictSettings settings) {
        this.settings = settings;
    }

    /**
     * Adds an edit outside schemas for one affected part. Calls with the same type, node and values add locations to
     * the same change.
     *
     * @param part the affected part of the interface; empty if the wire is not affected
     * @param conditions the conditions that affect the verdict; {@code isError} is taken from the part
     */
    void add(
            ChangeType type,
            Effect effect,
            String subject,
            String from,
            String to,
            Optional<Node> before,
            Optional<Node> after,
            Optional<ComparedPart> part,
            CompatibilityRules.Conditions conditions) {
        Node node = (type.isRemoval() ? before.or(() -> after) : after.or(() -> before)).orElseThrow();
        ChangeBuilder builder = builders.computeIfAbsent(
                new ChangeKey(type, from, to, Optional.empty(), node),
                changeKey -> new ChangeBuilder(settings, type, subject, effect, from, to, before, after));
        part.ifPresent(comparedPart -> builder.addLocation(comparedPart, "", effect, conditions, false));
    }

    /** Adds the differences between the schemas of a part. */
    void add(SchemaPair pair, ComparedPart part) {
        rootPairs.computeIfAbsent(part.operation(), key -> new HashMap<>()).put(part.location(), pair);
        new SchemaDiff(part, false, this::builder).addLocations(pair);
    }

    /** Adds the differences between the schemas of a part that is sent as a string, such as a query parameter. */
    void addSentAsString(SchemaPair pair, ComparedPart part) {
        rootPairs.computeIfAbsent(part.operation(), key -> new HashMap<>()).put(part.location(), pair);
        new SchemaDiff(part, true, this::builder).addLocations(pair);
    }

    /** Adds the differences between two named schemas, even if no operation uses them. */
    void add(SchemaPair pair) {
        Deque<SchemaPair> todo = new ArrayDeque<>(List.of(pair));
        while (!todo.isEmpty()) {
            SchemaPair current = todo.pop();
            if (!current.isUnchanged() && visited.add(current)) {
                current.edits().forEach(this::builder);
                current.edges().forEach(edge -> todo.push(edge.pair()));
            }
        }
    }

    private ChangeBuilder builder(SchemaEdit edit) {
        return buildersByEdit.computeIfAbsent(
                edit,
                key -> builders.computeIfAbsent(
                        new ChangeKey(
                                edit.type(),
                                edit.from(),
                                edit.to(),
                                edit.property(),
                                edit.type().isRemoval() ? edit.before() : edit.after()),
                        changeKey -> new ChangeBuilder(
                                settings,
                                edit.type(),
                                subject(edit),
                                edit.effect(),
                                edit.from(),
                                edit.to(),
                                Optional.of(edit.before()),
                                Optional.of(edit.after()))));
    }

    private static String subject(SchemaEdit edit) {
        if (edit.type() == ChangeType.EXTENSION_CHANGED) {
            // If the extension was removed, the node of the new document is the schema.
            Node extension = edit.after().key().startsWith("x-") ? edit.after() : edit.before();
            return extension.key() + " of " + SubjectNames.of(extension);
        }
        Node node = edit.type().isRemoval() ? edit.before() : edit.after();
        String name = SubjectNames.of(node);
        String member = edit.property().map(JsonPath::member).orElse("");
        boolean isNamed = edit.property().filter(node.key()::equals).isPresent()
                && node.parent()
                        .filter(parent -> parent.key().equals("properties"))
                        .isPresent();
        return isNamed || member.isEmpty() || name.endsWith(member) ? name : name + member;
    }

    List<Change> changes() {
        return builders.values().stream()
                .map(ChangeBuilder::change)
                .sorted(Change.ORDER)
                .toList();
    }

    /** Returns the hints by change: about settings, possible renames, and generated server interfaces. */
    Map<Change, List<String>> hints(SchemaComparison schemas) {
        Map<Change, List<String>> hints = new HashMap<>();
        builders.values().forEach(builder -> addHints(hints, builder, builder.hints()));
        for (RenameDetector.Rename rename : RenameDetector.renames(schemas, builders.values())) {
            addHints(hints, rename.removed().builder(), List.of(rename.question()));
            addHints(hints, rename.added().builder(), List.of(rename.question()));
        }
        builders.values()
                .forEach(builder -> addHints(
                        hints,
                        builder,
                        GeneratedServerRules.assess(builder.change()).stream().toList()));
        return hints;
    }

    private static void addHints(Map<Change, List<String>> hints, ChangeBuilder builder, List<String> sentences) {
        if (!sentences.isEmpty()) {
            hints.computeIfAbsent(builder.change(), key -> new ArrayList<>()).addAll(sentences);
        }
    }

    /** Returns the changes that affect the value at a path, including the changes of the part as a whole. */
    List<Change> changesAt(OperationName operation, Location location, String path) {
        SchemaPair root = rootPairs.getOrDefault(operation, Map.of()).get(location);
        List<Change> changes = new ArrayList<>();
        if (root != null) {
            new SchemaEdgePath(JsonPath.steps(path))
                    .edits(root).stream()
                            .map(buildersByEdit::get)
                            .filter(builder -> builder != null)
                            .map(ChangeBuilder::change)
                            .distinct()
                            .forEach(changes::add);
        }
        changes.addAll(changesOfParts().getOrDefault(operation, Map.of()).getOrDefault(location, Set.of()));
        return changes.stream().sorted(Change.ORDER).toList();
    }

    /** Returns the changes that affect a part as a whole, by operation and part. The first call computes them. */
    private Map<OperationName, Map<Location, Set<Change>>> changesOfParts() {
        if (changesOfParts == null) {
            changesOfParts = new HashMap<>();
            for (ChangeBuilder builder : builders.values()) {
                builder.change().affectedLocations().stream()
                        .filter(affectedLocation -> affectedLocation.path().isEmpty())
                        .forEach(affectedLocation -> changesOfParts
                                .computeIfAbsent(affectedLocation.operation(), key -> new HashMap<>())
                                .computeIfAbsent(affectedLocation.location(), key -> new LinkedHashSet<>())
                                .add(builder.change()));
            }
        }
        return changesOfParts;
    }
}
