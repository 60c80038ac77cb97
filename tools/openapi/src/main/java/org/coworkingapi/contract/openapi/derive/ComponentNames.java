package org.coworkingapi.contract.openapi.derive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * Names of derived schemas. A complete schema keeps its name. If the document also contains it as written, such as in a
 * request, that one is called {@code Partial<Name>}. A schema with some of the fields has the name of the operation
 * that uses it first as a prefix.
 */
final class ComponentNames {

    /** A schema that is being derived; {@code property} is the property with the first reference to it. */
    record Component(Node schema, Selection selection, String operation, String property) {}

    private final Document document;
    private final Set<String> used = new HashSet<>();
    private final Map<Component, String> names = new LinkedHashMap<>();

    ComponentNames(Document document) {
        this.document = document;
        document.root()
                .at("/components/schemas")
                .ifPresent(schemas -> used.addAll(schemas.members().keySet()));
    }

    /** @param components the schemas of the document, in the order in which they are first used */
    Map<Component, String> of(List<Component> components) {
        Set<Node> complete = new HashSet<>();
        Map<Node, String> sourceNames = new HashMap<>();
        components.stream()
                .filter(component -> component.selection().equals(Selection.ALL))
                .forEach(component -> complete.add(component.schema()));
        for (Component component : components) {
            if (!component.selection().isPartial()) {
                boolean isSecond = component.selection().isAsWritten() && complete.contains(component.schema());
                String name = sourceNames.computeIfAbsent(component.schema(), this::sourceName);
                names.put(component, isSecond ? unique("Partial" + name) : name);
            }
        }
        for (Component component : components) {
            if (component.selection().isPartial()) {
                String name = baseName(component.schema());
                String prefix = capitalized(component.operation());
                names.put(
                        component,
                        used.contains(prefix + name)
                                ? unique(prefix + capitalized(component.property()) + name)
                                : unique(prefix + name));
            }
        }
        return names;
    }

    /** Returns whether a schema is a component of the first file. */
    boolean isNamed(Node schema) {
        return schema.file().equals(document.path()) && schema.pointer().matches("/components/schemas/[^/]+");
    }

    private String sourceName(Node schema) {
        return isNamed(schema) ? schema.key() : unique(baseName(schema));
    }

    private static String baseName(Node schema) {
        List<String> segments = JsonPointers.segments(schema.pointer());
        String last = segments.isEmpty()
                ? schema.file().getFileName().toString().replaceFirst("\\..*", "")
                : segments.get(segments.size() - 1);
        return last.equals("schema") ? "Response" : capitalized(last);
    }

    private String unique(String name) {
        String candidate = name;
        for (int i = 2; !used.add(candidate); i++) {
            candidate = name + i;
        }
        return candidate;
    }

    /** Returns the words of a name without separators, each with a capital letter. */
    static String capitalized(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : name.split("[^\\p{Alnum}_]+")) {
            if (!word.isEmpty()) {
                words.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return words.toString();
    }
}
