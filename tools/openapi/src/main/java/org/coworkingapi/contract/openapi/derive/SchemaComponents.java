package org.coworkingapi.contract.openapi.derive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.derive.ComponentNames.Component;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.schema.AllOf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The named schemas of a derived document. A reference contains a number until all names are known. */
final class SchemaComponents implements SchemaWriter.SchemaReferences {

    /** The start of references to schemas without names. */
    static final String UNNAMED = "#/components/schemas/\u0001";

    private final Document document;
    private final SchemaWriter writer;
    private final Set<Notice> notices = new LinkedHashSet<>();
    private final List<Component> components = new ArrayList<>();
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final Map<Key, Boolean> changes = new HashMap<>();
    private final Map<Node, Integer> nodes = new HashMap<>();
    private String operation = "";

    private record Key(Node schema, Selection selection) {}

    SchemaComponents(Document document) {
        this.document = document;
        this.writer = new SchemaWriter(document, this, notices);
    }

    Set<Notice> notices() {
        return notices;
    }

    /** @param id the operation that uses the schemas that are written next */
    void enter(String id) {
        operation = id;
    }

    /** Writes the schema of a media type, parameter or header. A reduced object becomes a named schema. */
    JsonNode write(Node schema, Selection selection) {
        boolean isInlineObject = Document.reference(schema).isEmpty()
                && !AllOf.properties(AllOf.parts(document, schema)).isEmpty();
        if (selection.isPartial() && isInlineObject && writer.isReducible(schema, selection)) {
            return JsonNodeFactory.instance.objectNode().put("$ref", reference(schema, selection, ""));
        }
        return writer.write(schema, selection, "");
    }

    /** Writes the schema to which an unnamed reference points. */
    JsonNode definition(Component component) {
        operation = component.operation();
        return writer.write(component.schema(), component.selection(), component.property());
    }

    /** Returns the schema to which an unnamed reference points. */
    Component component(String reference) {
        return components.get(Integer.parseInt(reference.substring(UNNAMED.length())));
    }

    /** Returns the unnamed reference to a schema. */
    String reference(Component component) {
        return UNNAMED + components.indexOf(component);
    }

    @Override
    public String reference(Node target, Selection selection, String property) {
        Selection effective = isChanged(target, selection) ? selection : Selection.AS_WRITTEN;
        return UNNAMED
                + numbers.computeIfAbsent(new Key(target, effective), key -> {
                    components.add(new Component(target, effective, operation, property));
                    return components.size() - 1;
                });
    }

    @Override
    public JsonNode extension(Node value) {
        return new ExtensionCopy(document, this).of(value);
    }

    /** Returns whether the schema, or one that it refers to, differs from the document with this selection. */
    private boolean isChanged(Node schema, Selection selection) {
        if (selection.isAsWritten()) {
            return false;
        }
        Key start = new Key(schema, selection);
        Boolean known = changes.get(start);
        if (known == null) {
            known = search(start);
            changes.put(start, known);
        }
        return known;
    }

    private boolean search(Key start) {
        Set<Key> visited = new HashSet<>(Set.of(start));
        Deque<Key> pending = new ArrayDeque<>(visited);
        while (!pending.isEmpty()) {
            Key key = pending.remove();
            if (Boolean.TRUE.equals(changes.get(key)) || differs(key, visited, pending)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the schema itself differs, and adds the schemas that it refers to. */
    private boolean differs(Key key, Set<Key> visited, Deque<Key> pending) {
        SchemaWriter comparison = new SchemaWriter(
                document,
                new SchemaWriter.SchemaReferences() {
                    @Override
                    public String reference(Node target, Selection selection, String property) {
                        Key reached = new Key(target, selection);
                        if (!selection.isAsWritten() && visited.add(reached)) {
                            pending.add(reached);
                        }
                        return String.valueOf(nodes.computeIfAbsent(target, node -> nodes.size()));
                    }

                    @Override
                    public JsonNode extension(Node value) {
                        return value.tree();
                    }
                },
                notices);
        return !comparison
                .write(key.schema(), key.selection(), "")
                .equals(comparison.write(key.schema(), Selection.AS_WRITTEN, ""));
    }
}
