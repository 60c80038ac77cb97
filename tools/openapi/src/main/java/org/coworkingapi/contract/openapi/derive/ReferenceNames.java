package org.coworkingapi.contract.openapi.derive;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Replaces references in a written document. */
final class ReferenceNames {

    private ReferenceNames() {}

    static void replace(JsonNode value, Map<String, String> names) {
        if (value instanceof ObjectNode object) {
            for (String name : object.propertyNames().toArray(String[]::new)) {
                JsonNode member = object.get(name);
                @Nullable String replacement = member.isString() ? names.get(member.asString()) : null;
                if (replacement == null) {
                    replace(member, names);
                } else {
                    object.put(name, replacement);
                }
            }
        } else {
            value.forEach(item -> replace(item, names));
        }
    }
}
