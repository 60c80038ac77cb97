package org.coworkingapi.contract.openapi.derive;

import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Copies extensions, which can contain references to named schemas. */
record ExtensionCopy(Document document, SchemaWriter.SchemaReferences references) {

    private static final String SCHEMAS = "#/components/schemas/";

    JsonNode of(Node value) {
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.members()
                    .forEach((name, member) -> object.set(
                            name,
                            name.equals("$ref") && member.text().startsWith(SCHEMAS)
                                    ? reference(value, member)
                                    : of(member)));
            return object;
        }
        if (value.isList()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            value.items().forEach(item -> list.add(of(item)));
            return list;
        }
        return value.tree();
    }

    private JsonNode reference(Node value, Node text) {
        try {
            return JsonNodeFactory.instance.stringNode(
                    references.reference(document.target(value), Selection.AS_WRITTEN, ""));
        } catch (BadInputException notAReference) {
            return text.tree();
        }
    }
}
