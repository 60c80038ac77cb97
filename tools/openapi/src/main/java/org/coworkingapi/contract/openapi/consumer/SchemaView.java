package org.coworkingapi.contract.openapi.consumer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.schema.Subtypes;

/** All fields that a value of a schema can have, including those of all alternatives and subtypes. */
public final class SchemaView {

    private static final Pattern COMPONENT = Pattern.compile("/components/schemas/([^/]+)");

    private final Document document;
    private final Set<Node> parts = new LinkedHashSet<>();
    private final Set<String> names = new TreeSet<>();

    private SchemaView(Document document, List<Node> schemas) {
        this.document = document;
        schemas.forEach(this::expandWithSubtypes);
    }

    /** Returns the view of a body, parameter or header, or an empty {@code Optional} if it has no schema. */
    public static Optional<SchemaView> of(Operation operation, Location location) {
        return operation.schema(location).map(schema -> new SchemaView(operation.document(), List.of(schema)));
    }

    /**
     * Returns the view of a named schema, or an empty {@code Optional} if the document has no schema with this name.
     */
    static Optional<SchemaView> ofComponent(Document document, String name) {
        return document.root()
                .get("components")
                .flatMap(components -> components.get("schemas"))
                .flatMap(schemas -> schemas.get(name))
                .map(schema -> new SchemaView(document, List.of(schema)));
    }

    private void expandWithSubtypes(Node schema) {
        expand(schema);
        Subtypes.of(document, schema).byValue().values().forEach(this::expand);
    }

    private void expand(Node schema) {
        Matcher component = COMPONENT.matcher(schema.pointer());
        if (component.matches()) {
            names.add(component.group(1));
        }
        if (!parts.add(schema)) {
            return;
        }
        if (Document.reference(schema).isPresent()) {
            expand(document.target(schema));
        }
        schema.get("allOf").ifPresent(list -> list.items().forEach(this::expand));
        for (String keyword : List.of("oneOf", "anyOf")) {
            schema.get(keyword).ifPresent(list -> list.items().forEach(this::expandWithSubtypes));
        }
        for (String keyword : List.of("then", "else")) {
            schema.get(keyword).ifPresent(this::expand);
        }
    }

    /** Returns the names of the component schemas in this view. */
    Set<String> names() {
        return names;
    }

    /** Returns the views of the defined properties by name, in document order. */
    Map<String, SchemaView> members() {
        Map<String, List<Node>> schemas = new LinkedHashMap<>();
        for (Node part : parts) {
            part.get("properties")
                    .ifPresent(properties -> properties
                            .members()
                            .forEach((name, schema) -> schemas.computeIfAbsent(name, key -> new ArrayList<>())
                                    .add(schema)));
        }
        Map<String, SchemaView> members = new LinkedHashMap<>();
        schemas.forEach((name, nodes) -> members.put(name, new SchemaView(document, nodes)));
        return members;
    }

    /** Returns the view of the items of a list, or an empty {@code Optional} if their schema is undefined. */
    Optional<SchemaView> items() {
        return subschemas("items", "prefixItems");
    }

    /** Returns the view of the additional properties, or an empty {@code Optional} if their schema is undefined. */
    Optional<SchemaView> additionalProperties() {
        return subschemas("additionalProperties", "patternProperties");
    }

    private Optional<SchemaView> subschemas(String keyword, String pluralKeyword) {
        List<Node> schemas = new ArrayList<>();
        for (Node part : parts) {
            part.get(keyword).filter(Node::isObject).ifPresent(schemas::add);
            part.get(pluralKeyword).ifPresent(map -> {
                schemas.addAll(map.items());
                schemas.addAll(map.members().values());
            });
        }
        return schemas.isEmpty() ? Optional.empty() : Optional.of(new SchemaView(document, schemas));
    }

    /** Returns the view of the values at one step of a path, or an empty {@code Optional} if it is undefined. */
    Optional<SchemaView> step(String step) {
        if (step.equals(JsonPath.ITEM)) {
            return items();
        }
        List<Node> schemas = new ArrayList<>();
        for (Node part : parts) {
            part.get("properties")
                    .ifPresent(properties -> properties.members().forEach((name, schema) -> {
                        if (JsonPath.member(name).equals(step)) {
                            schemas.add(schema);
                        }
                    }));
        }
        return schemas.isEmpty() ? additionalProperties() : Optional.of(new SchemaView(document, schemas));
    }

    /**
     * Converts names to a JSON path with the steps through lists: {@code Members.Name} becomes
     * {@code $.Members[*].Name}.
     */
    String location(List<String> names) {
        StringBuilder path = new StringBuilder(JsonPath.ROOT);
        Optional<SchemaView> current = Optional.of(this);
        for (String name : names) {
            for (Optional<SchemaView> items = current.flatMap(SchemaView::items);
                    items.isPresent() && current.get().members().isEmpty();
                    items = items.flatMap(SchemaView::items)) {
                path.append(JsonPath.ITEM);
                current = items;
            }
            String step = JsonPath.member(name);
            path.append(step);
            current = current.flatMap(view -> view.step(step));
        }
        return path.toString();
    }

    /** Returns whether the schema defines a field, whose names lead through lists without indices. */
    public boolean hasField(List<String> names) {
        return has(location(names));
    }

    /** Returns all fields as in field lists, with dots between their names. */
    public Set<String> fieldNames() {
        return fields(JsonPath.ROOT).stream()
                .map(path -> path.replace(JsonPath.ITEM, "")
                        .substring(JsonPath.ROOT.length())
                        .replaceFirst("^\\.", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the paths of all fields below a path. */
    public Set<String> fields(String path) {
        Optional<SchemaView> current = Optional.of(this);
        for (String step : JsonPath.steps(path)) {
            current = current.flatMap(view -> view.step(step));
        }
        Set<String> fields = new LinkedHashSet<>();
        current.map(SchemaFields::of)
                .orElse(Set.of())
                .forEach(field -> fields.add(path + field.substring(JsonPath.ROOT.length())));
        return fields;
    }

    /** Returns whether the schema defines a path. */
    boolean has(String path) {
        Optional<SchemaView> current = Optional.of(this);
        for (String step : JsonPath.steps(path)) {
            current = current.flatMap(view -> view.step(step));
        }
        return current.isPresent();
    }

    /** Returns whether another view consists of the same schemas. */
    boolean isSame(SchemaView other) {
        return schemasWithoutReferences().equals(other.schemasWithoutReferences());
    }

    private Set<Node> schemasWithoutReferences() {
        return parts.stream()
                .filter(part ->
                        Document.reference(part).isEmpty() || part.members().size() > 1)
                .collect(Collectors.toSet());
    }
}
