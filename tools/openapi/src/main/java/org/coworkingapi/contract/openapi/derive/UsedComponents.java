package org.coworkingapi.contract.openapi.derive;

import java.util.LinkedHashSet;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import tools.jackson.databind.JsonNode;

/** Finds the references to components in a part of a written document, and the security schemes that it names. */
final class UsedComponents {

    private static final String COMPONENTS = "#/components/";

    private final Set<String> references = new LinkedHashSet<>();

    UsedComponents(JsonNode written) {
        collect(written);
    }

    Set<String> references() {
        return references;
    }

    private void collect(JsonNode value) {
        value.forEachEntry((name, member) -> {
            boolean isReference = name.equals("$ref") || member.asString("").startsWith(SchemaComponents.UNNAMED);
            if (isReference && member.asString("").startsWith(COMPONENTS)) {
                references.add(member.asString());
            } else if (name.equals("security") && member.isArray()) {
                member.forEach(requirement -> requirement.forEachEntry((scheme, scopes) ->
                        references.add(COMPONENTS + "securitySchemes/" + JsonPointers.escaped(scheme))));
            } else {
                collect(member);
            }
        });
        if (value.isArray()) {
            value.forEach(this::collect);
        }
    }
}
