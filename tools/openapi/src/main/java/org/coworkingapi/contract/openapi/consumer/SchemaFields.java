package org.coworkingapi.contract.openapi.consumer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.JsonPath;

/** Lists the fields that a schema documents. A recursive field is listed without its descendants. */
final class SchemaFields {

    /** The maximum number of fields, which only heavily cross-referenced schemas exceed. */
    private static final int LIMIT = 5_000;

    private SchemaFields() {}

    private record PendingField(String path, SchemaView view, List<SchemaView> above) {}

    /** Returns the paths of all fields, parents before children. */
    static Set<String> of(SchemaView root) {
        Set<String> paths = new LinkedHashSet<>();
        Deque<PendingField> open = new ArrayDeque<>(List.of(new PendingField(JsonPath.ROOT, root, List.of())));
        while (!open.isEmpty() && paths.size() < LIMIT) {
            PendingField at = open.pop();
            if (!at.path().equals(JsonPath.ROOT) && !at.path().endsWith(JsonPath.ITEM)) {
                paths.add(at.path());
            }
            if (at.above().stream().noneMatch(at.view()::isSame)) {
                List<SchemaView> above = new ArrayList<>(at.above());
                above.add(at.view());
                List<PendingField> below = new ArrayList<>();
                at.view()
                        .members()
                        .forEach((name, view) ->
                                below.add(new PendingField(at.path() + JsonPath.member(name), view, above)));
                at.view()
                        .items()
                        .ifPresent(view -> below.add(new PendingField(at.path() + JsonPath.ITEM, view, above)));
                for (int i = below.size() - 1; i >= 0; i--) {
                    open.push(below.get(i));
                }
            }
        }
        return paths;
    }
}
