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
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Law;
import org.coworkingapi.contract.review.schema.Edit;
import org.coworkingapi.contract.review.schema.SchemaPair;
import org.jspecify.annotations.Nullable;

/**
 * Collects edits and the places that they reach, and makes one change of each edit, however many operations it reaches.
 */
final class ChangeLog {

    /** What makes two edits one: the same said at the same place. */
    private record Key(Kind kind, String from, String to, Optional<String> property, Node node) {}

    private final Map<Key, Draft> drafts = new LinkedHashMap<>();
    private final IdentityHashMap<Edit, Draft> byEdit = new IdentityHashMap<>();
    private final Set<SchemaPair> unreached = new HashSet<>();
    private final Map<OperationName, Map<Location, SchemaPair>> roots = new HashMap<>();
    private @Nullable Map<OperationName, Map<Location, Set<Change>>> ofWholes;

    /**
     * An edit outside schemas. Called once for each surface that it reaches: calls with the same kind, nodes, and
     * values are one change.
     *
     * @param surface where it arrives; empty if nothing on the wire notices
     * @param guards what takes its force away; {@code isError} follows from the surface
     */
    void add(
            Kind kind,
            Effect effect,
            String subject,
            String from,
            String to,
            Optional<Node> before,
            Optional<Node> after,
            Optional<Surface> surface,
            Law.Guards guards) {
        Node node = (kind.isRemoval() ? before.or(() -> after) : after.or(() -> before)).orElseThrow();
        Draft draft = drafts.computeIfAbsent(
                new Key(kind, from, to, Optional.empty(), node),
                key -> new Draft(kind, subject, effect, from, to, before, after));
        surface.ifPresent(where -> draft.reach(where, "", effect, guards));
    }

    /** What differs between two schemas, wherever it is below a surface. */
    void add(SchemaPair pair, Surface surface) {
        roots.computeIfAbsent(surface.operation(), key -> new HashMap<>()).put(surface.location(), pair);
        new SchemaWalk(surface, false, this::draft).from(pair);
    }

    /** What differs between two schemas of what is written as text, in a URL or a header. */
    void addText(SchemaPair pair, Surface surface) {
        roots.computeIfAbsent(surface.operation(), key -> new HashMap<>()).put(surface.location(), pair);
        new SchemaWalk(surface, true, this::draft).from(pair);
    }

    /** What differs between two schemas that no operation may use. */
    void add(SchemaPair pair) {
        Deque<SchemaPair> open = new ArrayDeque<>(List.of(pair));
        while (!open.isEmpty()) {
            SchemaPair at = open.pop();
            if (!at.isClean() && unreached.add(at)) {
                at.edits().forEach(this::draft);
                at.edges().forEach(edge -> open.push(edge.pair()));
            }
        }
    }

    private Draft draft(Edit edit) {
        return byEdit.computeIfAbsent(
                edit,
                key -> drafts.computeIfAbsent(
                        new Key(
                                edit.kind(),
                                edit.from(),
                                edit.to(),
                                edit.property(),
                                edit.kind().isRemoval() ? edit.before() : edit.after()),
                        same -> new Draft(
                                edit.kind(),
                                subject(edit),
                                edit.effect(),
                                edit.from(),
                                edit.to(),
                                Optional.of(edit.before()),
                                Optional.of(edit.after()))));
    }

    private static String subject(Edit edit) {
        Node node = edit.kind().isRemoval() ? edit.before() : edit.after();
        String name = Subjects.of(node);
        String member = edit.property().map(JsonPath::member).orElse("");
        return member.isEmpty() || name.endsWith(member) ? name : name + member;
    }

    List<Change> changes() {
        return drafts.values().stream().map(Draft::change).sorted(Change.ORDER).toList();
    }

    /** The changes that somebody meets at one place of a schema. */
    List<Change> met(OperationName operation, Location location, String path) {
        SchemaPair root = roots.getOrDefault(operation, Map.of()).get(location);
        List<Change> met = new ArrayList<>();
        if (root != null) {
            new Trail(JsonPath.steps(path))
                    .edits(root).stream()
                            .map(byEdit::get)
                            .filter(draft -> draft != null)
                            .map(Draft::change)
                            .distinct()
                            .forEach(met::add);
        }
        met.addAll(ofWholes().getOrDefault(operation, Map.of()).getOrDefault(location, Set.of()));
        return met.stream().sorted(Change.ORDER).toList();
    }

    /** The changes of parts as a whole, looked up once for all who ask. */
    private Map<OperationName, Map<Location, Set<Change>>> ofWholes() {
        if (ofWholes == null) {
            ofWholes = new HashMap<>();
            for (Draft draft : drafts.values()) {
                draft.change().reaches().stream()
                        .filter(reach -> reach.path().isEmpty())
                        .forEach(reach -> ofWholes.computeIfAbsent(reach.operation(), key -> new HashMap<>())
                                .computeIfAbsent(reach.location(), key -> new LinkedHashSet<>())
                                .add(draft.change()));
            }
        }
        return ofWholes;
    }
}
