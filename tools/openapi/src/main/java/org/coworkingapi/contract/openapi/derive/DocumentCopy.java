package org.coworkingapi.contract.openapi.derive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.derive.ComponentNames.Component;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.ObjectField;
import org.coworkingapi.contract.openapi.document.ObjectFields;
import org.coworkingapi.contract.openapi.operation.OperationReader;
import org.coworkingapi.contract.openapi.operation.Parameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies a document into a single file, with some of its operations, with the selected fields of their successful
 * responses, and with the components that they use.
 */
final class DocumentCopy {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Document document;
    private final Map<Node, DerivedOperation> operations = new LinkedHashMap<>();
    private final boolean hasAllOperations;
    private final ObjectFields fields;
    private final SchemaComponents schemas;
    private final Set<String> operationIds;
    private final Set<String> removedParameters;

    /** @param hasAllOperations whether the copy contains all operations, and thus also webhooks and all tags */
    DocumentCopy(Document document, List<DerivedOperation> operations, boolean hasAllOperations) {
        this.document = document;
        this.hasAllOperations = hasAllOperations;
        this.fields = ObjectFields.of(document.isVersion30());
        this.schemas = new SchemaComponents(document);
        operations.forEach(
                operation -> this.operations.put(operation.operation().node(), operation));
        operationIds = operations.stream()
                .map(operation -> operation.operation().name().id())
                .collect(Collectors.toSet());
        removedParameters = operations.stream()
                .flatMap(operation -> operation.fieldList().stream())
                .map(Parameter::name)
                .collect(Collectors.toCollection(HashSet::new));
        operations.stream()
                .filter(operation -> !operation.shapes().isEmpty())
                .flatMap(operation -> operation.fieldList().stream())
                .map(Parameter::name)
                .forEach(removedParameters::remove);
    }

    Set<Notice> notices() {
        return schemas.notices();
    }

    JsonNode write() {
        ObjectNode root = NODES.objectNode();
        document.root().members().forEach((name, member) -> {
            if (name.equals("paths")) {
                root.set(name, paths(document.resolve(member)));
            } else if (name.equals("components")) {
                // Keeps the position of the components, which are written last.
                root.putObject(name);
            } else if (hasAllOperations || !name.equals("webhooks")) {
                root.set(name, member(member, "Document"));
            }
        });
        if (!hasAllOperations) {
            removeUnusedTags(root);
        }
        ObjectNode components = components(root);
        if (components.isEmpty()) {
            root.remove("components");
        } else {
            root.set("components", components);
        }
        return root;
    }

    private JsonNode paths(Node paths) {
        ObjectNode copies = NODES.objectNode();
        paths.members().forEach((route, entry) -> {
            if (ObjectFields.isExtension(entry)) {
                copies.set(route, schemas.extension(entry));
                return;
            }
            Node target = document.resolve(entry);
            ObjectNode item = NODES.objectNode();
            target.members().forEach((name, member) -> addToPathItem(item, member));
            entry.members().forEach((name, member) -> {
                if (!name.equals("$ref") && entry != target) {
                    addToPathItem(item, member);
                }
            });
            if (OperationReader.METHODS.stream().anyMatch(item::has)) {
                copies.set(route, item);
            }
        });
        return copies;
    }

    private void addToPathItem(ObjectNode item, Node member) {
        String name = member.key();
        if (!OperationReader.METHODS.contains(name)) {
            JsonNode copy = name.equals("parameters") ? sharedParameters(member) : member(member, "PathItem");
            if (!copy.isArray() || !copy.isEmpty()) {
                item.set(name, copy);
            }
        } else if (operations.containsKey(member)) {
            item.set(name, operation(member, operations.get(member)));
        }
    }

    /** Copies the parameters of a path without field lists, which become parameters of the operations. */
    private ArrayNode sharedParameters(Node list) {
        ArrayNode parameters = NODES.arrayNode();
        list.items().stream()
                .filter(item -> operations.values().stream().noneMatch(operation -> isFieldList(item, operation)))
                .forEach(item -> parameters.add(copy(item, "Parameter")));
        return parameters;
    }

    private boolean isFieldList(Node parameter, DerivedOperation operation) {
        Node node = document.resolve(parameter);
        return operation.fieldList().filter(list -> list.node() == node).isPresent();
    }

    private JsonNode operation(Node node, DerivedOperation operation) {
        schemas.enter(operation.operation().id());
        ObjectNode copy = NODES.objectNode();
        node.members().forEach((name, member) -> {
            if (name.equals("parameters")) {
                copy.set(name, parameters(member, operation));
            } else if (name.equals("responses")) {
                copy.set(name, responses(member, operation));
            } else {
                copy.set(name, member(member, "Operation"));
            }
        });
        if (copy.path("parameters").isEmpty()) {
            copy.remove("parameters");
        }
        if (!operation.shapes().isEmpty()
                && operation.fieldList().filter(Parameter::isOfPath).isPresent()) {
            copy.withArray("parameters").add(fieldList(operation));
        }
        return copy;
    }

    private ArrayNode parameters(Node list, DerivedOperation operation) {
        ArrayNode parameters = NODES.arrayNode();
        for (Node item : list.items()) {
            if (!isFieldList(item, operation)) {
                parameters.add(copy(item, "Parameter"));
            } else if (!operation.shapes().isEmpty()) {
                parameters.add(fieldList(operation));
            }
        }
        return parameters;
    }

    /** Writes the parameter with the field lists that the calls send as its only values. */
    private ObjectNode fieldList(DerivedOperation operation) {
        ObjectNode parameter =
                (ObjectNode) copy(operation.fieldList().orElseThrow().node(), "Parameter");
        parameter.remove(List.of("example", "examples", "content"));
        parameter.put("required", operation.isSentAlways());
        ObjectNode schema = NODES.objectNode();
        JsonNode first = operation.shapes().get(0).value();
        if (first.isArray()) {
            schema.put("type", "array").putObject("items").put("type", "string");
        } else {
            schema.put("type", "string");
        }
        ArrayNode values = schema.putArray("enum");
        operation.shapes().forEach(shape -> values.add(shape.value()));
        if (values.size() == 1 && operation.isSentAlways()) {
            schema.set("default", first);
        }
        parameter.set("schema", schema);
        return parameter;
    }

    private JsonNode responses(Node responses, DerivedOperation operation) {
        ObjectNode copies = NODES.objectNode();
        boolean hasSuccess = responses.members().keySet().stream().anyMatch(status -> status.matches("[123].*"));
        responses.members().forEach((status, response) -> {
            boolean isSuccessful = status.matches("[123].*") || (status.equals("default") && !hasSuccess);
            copies.set(status, isSuccessful ? response(response, operation) : member(response, "Responses"));
        });
        return copies;
    }

    /** Copies a response. A reference remains if the response is the same as in the source. */
    private JsonNode response(Node response, DerivedOperation operation) {
        Node target = document.resolve(response);
        ObjectNode copy = NODES.objectNode();
        target.members().forEach((name, member) -> {
            if (name.equals("content")) {
                ObjectNode content = NODES.objectNode();
                member.members()
                        .forEach((type, media) -> content.set(type, mediaType(document.resolve(media), operation)));
                copy.set(name, content);
            } else {
                copy.set(name, member(member, "Response"));
            }
        });
        return target != response && copy.equals(object(target, "Response")) ? copy(response, "Response") : copy;
    }

    private JsonNode mediaType(Node media, DerivedOperation operation) {
        ObjectNode copy = NODES.objectNode();
        ExampleCopy examples = new ExampleCopy(document, operation);
        media.members().forEach((name, member) -> {
            if (name.equals("schema")) {
                copy.set(name, schemas.write(member, operation.selection()));
            } else if (name.equals("example")) {
                copy.set(name, examples.value(member));
            } else if (name.equals("examples")) {
                JsonNode kept = examples.of(member, example -> copy(example, "Example"));
                if (!kept.isEmpty()) {
                    copy.set(name, kept);
                }
            } else {
                copy.set(name, member(member, "MediaType"));
            }
        });
        return copy;
    }

    /** Copies a member of an OpenAPI object. */
    private JsonNode member(Node member, String type) {
        if (ObjectFields.isExtension(member)) {
            return schemas.extension(member);
        }
        ObjectField field = fields.field(type, member.key()).orElse(null);
        if (field == null) {
            return member.tree();
        }
        if (field.cardinality() == ObjectField.Cardinality.ONE) {
            return copy(member, field.type());
        }
        if (member.isList()) {
            ArrayNode list = NODES.arrayNode();
            member.items().forEach(item -> list.add(copy(item, field.type())));
            return list;
        }
        ObjectNode map = NODES.objectNode();
        member.members().forEach((name, value) -> {
            if (isKept(value, field.type())) {
                map.set(name, copy(value, field.type()));
            }
        });
        return map;
    }

    /** Returns whether an example or link is not about a parameter or operation that the copy omits. */
    private boolean isKept(Node value, String type) {
        Node target = document.resolve(value);
        if (type.equals("Example")) {
            return removedParameters.stream()
                    .noneMatch(name -> target.text("x-provoked-by").endsWith(':' + name));
        }
        return !type.equals("Link") || hasAllOperations || operationIds.contains(target.text("operationId"));
    }

    /** Copies an OpenAPI object. References to components remain; others are replaced by their targets. */
    private JsonNode copy(Node value, String type) {
        if (type.equals("Schema")) {
            return schemas.write(value, Selection.AS_WRITTEN);
        }
        if (!value.isObject()) {
            return value.tree();
        }
        if (Document.reference(value).isEmpty()) {
            return object(value, type);
        }
        Node target = document.target(value);
        if (!isComponent(target)) {
            return copy(target, type);
        }
        ObjectNode reference = NODES.objectNode();
        value.members()
                .forEach((name, member) -> reference.set(
                        name, name.equals("$ref") ? NODES.stringNode('#' + target.pointer()) : member.tree()));
        return reference;
    }

    private ObjectNode object(Node value, String type) {
        ObjectNode copy = NODES.objectNode();
        value.members().forEach((name, member) -> copy.set(name, member(member, type)));
        return copy;
    }

    private boolean isComponent(Node node) {
        return node.file().equals(document.path()) && node.pointer().matches("/components/[^/]+/[^/]+");
    }

    private static void removeUnusedTags(ObjectNode root) {
        Set<String> used = new HashSet<>();
        root.path("paths")
                .forEach(item ->
                        item.forEach(operation -> operation.path("tags").forEach(tag -> used.add(tag.asString()))));
        if (root.get("tags") instanceof ArrayNode tags) {
            ArrayNode remaining = NODES.arrayNode();
            tags.forEach(tag -> {
                if (used.contains(tag.path("name").asString(""))) {
                    remaining.add(tag);
                }
            });
            root.set("tags", remaining);
            if (remaining.isEmpty()) {
                root.remove("tags");
            }
        }
    }

    /** Writes the components that the rest of the document uses, in the order of the source. */
    private ObjectNode components(ObjectNode root) {
        Map<Component, JsonNode> definitions = new LinkedHashMap<>();
        Map<String, JsonNode> others = new LinkedHashMap<>();
        Deque<JsonNode> pending = new ArrayDeque<>(List.of(root));
        Set<String> seen = new LinkedHashSet<>();
        while (!pending.isEmpty()) {
            for (String reference : new UsedComponents(pending.remove()).references()) {
                if (!seen.add(reference)) {
                    continue;
                }
                if (reference.startsWith(SchemaComponents.UNNAMED)) {
                    Component component = schemas.component(reference);
                    definitions.put(component, schemas.definition(component));
                    pending.add(definitions.get(component));
                } else {
                    String pointer = reference.substring(1);
                    document.root().at(pointer).ifPresent(node -> {
                        String section = JsonPointers.segments(pointer).get(1);
                        String type = fields.field("Components", section)
                                .map(ObjectField::type)
                                .orElse("");
                        others.put(pointer, copy(node, type));
                        pending.add(others.get(pointer));
                    });
                }
            }
        }
        Map<Component, String> names = new ComponentNames(document).of(List.copyOf(definitions.keySet()));
        ObjectNode components = NODES.objectNode();
        document.root()
                .get("components")
                .map(document::resolve)
                .ifPresent(sections -> sections.members().forEach((section, entries) -> {
                    if (section.equals("schemas")) {
                        components.set(section, schemas(entries, names, definitions));
                    } else if (ObjectFields.isExtension(entries)) {
                        components.set(section, schemas.extension(entries));
                    } else {
                        ObjectNode kept = components.putObject(section);
                        entries.members().forEach((name, entry) -> {
                            JsonNode copy = others.get(entry.pointer());
                            if (copy != null) {
                                kept.set(name, copy);
                            }
                        });
                    }
                    if (components.path(section).isEmpty()) {
                        components.remove(section);
                    }
                }));
        if (!names.isEmpty() && !components.has("schemas")) {
            components.set("schemas", schemas(document.root(), names, definitions));
        }
        Map<String, String> byNumber = new LinkedHashMap<>();
        names.forEach((component, name) ->
                byNumber.put(schemas.reference(component), "#/components/schemas/" + JsonPointers.escaped(name)));
        ReferenceNames.replace(root, byNumber);
        ReferenceNames.replace(components, byNumber);
        return components;
    }

    /** Writes the schemas, those that are derived from the same schema next to each other. */
    private static ObjectNode schemas(Node source, Map<Component, String> names, Map<Component, JsonNode> definitions) {
        List<Component> ordered = new ArrayList<>();
        source.members()
                .values()
                .forEach(schema -> names.keySet().stream()
                        .filter(component -> component.schema() == schema)
                        .forEach(ordered::add));
        names.keySet().stream()
                .filter(component -> !ordered.contains(component))
                .toList()
                .forEach(ordered::add);
        ObjectNode schemas = NODES.objectNode();
        ordered.forEach(component -> schemas.set(names.get(component), definitions.get(component)));
        return schemas;
    }
}
