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

    /** The maximum number of fields. Only schemas with very many references to each other exceed it. */
    private static final int LIMIT = 5_000;

    private SchemaFields() {}

    private record PendingField(String path, SchemaView view, List<SchemaView> ancestors) {}

    /** Returns the paths of all fields, parents before children. */
    static Set<String> of(SchemaView root) {
        Set<String> paths = new LinkedHashSet<>();
        Deque<PendingField> pending = new ArrayDeque<>(List.of(new PendingField(JsonPath.ROOT, root, List.of())));
        while (!pending.isEmpty() && paths.size() < LIMIT) {
            PendingField field = pending.pop();
            if (!field.path().equals(JsonPath.ROOT) && !field.path().endsWith(JsonPath.ITEM)) {
                paths.add(field.path());
            }
            if (field.ancestors().stream().noneMatch(field.view()::isSame)) {
                List<SchemaView> ancestors = new ArrayList<>(field.ancestors());
                ancestors.add(field.view());
                List<PendingField> children = new ArrayList<>();
                field.view()
                        .members()
                        .forEach((name, view) ->
                                children.add(new PendingField(field.path() + JsonPath.member(name), view, ancestors)));
                field.view()
                        .items()
                        .ifPresent(
                                view -> children.add(new PendingField(field.path() + JsonPath.ITEM, view, ancestors)));
                for (int i = children.size() - 1; i >= 0; i--) {
                    pending.push(children.get(i));
                }
            }
        }
        return paths;
    }
}
