package org.coworkingapi.contract.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** Lists the parts of a document that a review reads, but does not compare. */
final class UncomparedParts {

    /** The fields of OpenAPI 3.2 that are not compared, with a description. */
    private static final Map<String, String> FIELDS_OF_3_2 = Map.of(
            "query", "operations of the method QUERY",
            "additionalOperations", "operations in additionalOperations",
            "itemSchema", "schemas in itemSchema",
            "mediaTypes", "media types in components");

    private UncomparedParts() {}

    static List<String> of(Document document) {
        List<String> sentences = new ArrayList<>();
        List<BadInputException> defects = document.defects();
        if (!defects.isEmpty()) {
            sentences.add(sentence(defects));
        }
        Set<String> parts = new TreeSet<>();
        if (document.root().text("openapi").startsWith("3.2")) {
            addParts(document.root(), parts);
        }
        if (!parts.isEmpty()) {
            sentences.add("These parts of " + document.path().getFileName() + ", which OpenAPI 3.2 introduced: "
                    + String.join(", ", parts) + '.');
        }
        return sentences;
    }

    private static String sentence(List<BadInputException> defects) {
        BadInputException first = defects.get(0);
        String duplicates = first.reason().startsWith("Duplicate key") ? " The last value was compared." : "";
        return first.file().getFileName() + ":" + first.line() + ": " + first.reason() + duplicates
                + (defects.size() == 1 ? "" : " (and " + (defects.size() - 1) + " similar)");
    }

    private static void addParts(Node node, Set<String> parts) {
        node.members().forEach((name, member) -> {
            if (FIELDS_OF_3_2.containsKey(name) && member.isObject() && isField(node, name)) {
                parts.add(FIELDS_OF_3_2.get(name));
            }
            if (!name.startsWith("x-") && !name.equals("example") && !name.equals("examples")) {
                addParts(member, parts);
            }
        });
        if (node.text("in").equals("querystring")) {
            parts.add("parameters in the querystring");
        }
        node.items().forEach(item -> addParts(item, parts));
    }

    /** Returns whether the field belongs to an OpenAPI object rather than being a name, such as that of a property. */
    private static boolean isField(Node node, String name) {
        String parent = node.parent().map(Node::key).orElse("");
        return switch (name) {
            case "mediaTypes" -> node.key().equals("components");
            case "itemSchema" -> parent.equals("content") || parent.equals("mediaTypes");
            default -> parent.equals("paths") || parent.equals("webhooks") || parent.equals("pathItems");
        };
    }
}
