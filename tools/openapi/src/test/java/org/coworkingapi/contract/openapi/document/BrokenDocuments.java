package org.coworkingapi.contract.openapi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates invalid documents by replacing values at any location, for robustness tests. */
public final class BrokenDocuments {

    private BrokenDocuments() {}

    /** Adds the JSON pointers of all values. */
    public static void pointers(Node node, List<String> locations) {
        locations.add(node.pointer());
        node.members().values().forEach(member -> pointers(member, locations));
        node.items().forEach(item -> pointers(item, locations));
    }

    /** Returns a value as maps and lists, with the value at one location replaced. */
    public static @Nullable Object replaced(Node node, String location, @Nullable Object replacement) {
        if (node.pointer().equals(location)) {
            return replacement;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            node.members().forEach((name, member) -> members.put(name, replaced(member, location, replacement)));
            return members;
        }
        if (node.isList()) {
            List<@Nullable Object> items = new ArrayList<>();
            node.items().forEach(item -> items.add(replaced(item, location, replacement)));
            return items;
        }
        return node.plain();
    }
}
