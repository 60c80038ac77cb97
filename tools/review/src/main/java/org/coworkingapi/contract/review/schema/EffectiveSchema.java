package org.coworkingapi.contract.review.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.jspecify.annotations.Nullable;

/**
 * The constraints that apply to a value together: a schema with its references followed and its {@code allOf}
 * flattened.
 */
final class EffectiveSchema {

    private static final Set<String> ANNOTATIONS =
            Set.of("title", "description", "example", "examples", "deprecated", "default", "$comment");

    /** Keywords that evaluate properties without listing their names. */
    private static final List<String> EVALUATING_KEYWORDS = List.of(
            "patternProperties", "additionalProperties", "unevaluatedProperties", "$dynamicRef", "dependencies");

    private static final List<String> COMBINATION_KEYWORDS = List.of("allOf", "oneOf", "anyOf");

    private final Document document;
    private final Map<Node, Node> selectedBranches;
    private final boolean isSingleRoot;
    private final List<Node> wholeSchemas;
    private final List<Node> parts = new ArrayList<>();
    private final List<Alternatives> alternatives = new ArrayList<>();
    private final List<List<Node>> values = new ArrayList<>();
    private final Set<Node> inProgress = new LinkedHashSet<>();
    private final Map<Node, Set<JsonType>> expandedTypes = new HashMap<>();
    private final Set<JsonType> types = EnumSet.allOf(JsonType.class);
    private @Nullable Node forbidden;
    private @Nullable Node typeNode;
    private @Nullable Node nullNode;

    /** @param selectedBranches for the list of a {@code oneOf} or {@code anyOf}, the only branch to consider */
    EffectiveSchema(Document document, List<Node> schemas, Map<Node, Node> selectedBranches) {
        this.document = document;
        this.selectedBranches = selectedBranches;
        this.isSingleRoot = schemas.size() == 1;
        this.wholeSchemas = new ArrayList<>(schemas);
        schemas.forEach(schema -> types.retainAll(expand(schema)));
    }

    /** Returns the schemas without references and {@code allOf}, the outermost first. */
    List<Node> parts() {
        return parts;
    }

    /** Returns the given schemas and those of single alternatives, without the schemas that these extend. */
    List<Node> wholeSchemas() {
        return wholeSchemas;
    }

    /** Returns each {@code oneOf} and {@code anyOf} with more than one alternative. */
    List<Alternatives> alternatives() {
        return alternatives;
    }

    /**
     * Returns whether {@code unevaluatedProperties} of the schema has the same meaning as {@code additionalProperties},
     * because no alternative or condition evaluates properties that the parts do not list.
     */
    boolean listsAllEvaluatedProperties() {
        Node root = wholeSchemas.get(0);
        Set<String> names = new HashSet<>();
        parts.forEach(part -> part.get("properties")
                .ifPresent(properties -> names.addAll(properties.members().keySet())));
        return isSingleRoot
                && parts.contains(root)
                && root.get("$dynamicRef").isEmpty()
                && root.get("dependencies").isEmpty()
                && parts.stream()
                        .filter(part -> !part.equals(root))
                        .allMatch(part -> part.get("unevaluatedProperties").isEmpty())
                && subschemasOfSameValue(root).allMatch(schema -> evaluatesOnly(schema, names, new HashSet<>()));
    }

    private boolean evaluatesOnly(Node schema, Set<String> names, Set<Node> seen) {
        return !seen.add(schema)
                || (EVALUATING_KEYWORDS.stream()
                                .allMatch(keyword -> schema.get(keyword).isEmpty())
                        && names.containsAll(schema.get("properties")
                                .map(properties -> properties.members().keySet())
                                .orElse(Set.of()))
                        && subschemasOfSameValue(schema).allMatch(subschema -> evaluatesOnly(subschema, names, seen)));
    }

    /** Returns the subschemas that apply to the same value and can evaluate its properties. */
    private Stream<Node> subschemasOfSameValue(Node schema) {
        return Stream.of(
                        Document.reference(schema).map(reference -> document.target(schema)).stream(),
                        Stream.of("allOf", "oneOf", "anyOf")
                                .flatMap(keyword -> schema.get(keyword).stream())
                                .flatMap(list -> list.items().stream()),
                        Stream.of("if", "then", "else").flatMap(keyword -> schema.get(keyword).stream()),
                        schema.get("dependentSchemas").stream().flatMap(schemas -> schemas.members().values().stream()))
                .flatMap(subschemas -> subschemas);
    }

    /** Returns the values of each {@code oneOf} and {@code anyOf} whose alternatives only list values. */
    List<List<Node>> values() {
        return values;
    }

    /** Returns the allowed types; all types if there is no {@code type}. */
    Set<JsonType> types() {
        return types;
    }

    /** Returns the node that declares the type; empty if there is none. */
    Optional<Node> typeNode() {
        return Optional.ofNullable(typeNode);
    }

    /** Returns the node that allows null explicitly; empty if there is none. */
    Optional<Node> nullNode() {
        return Optional.ofNullable(nullNode);
    }

    /** Returns the node that excludes all values, either {@code false} or a {@code not}; empty if there is none. */
    Optional<Node> forbidden() {
        return Optional.ofNullable(forbidden);
    }

    /** Adds the parts and alternatives of a schema, and returns the types that the schema allows. */
    private Set<JsonType> expand(Node schema) {
        if (schema.isBoolean()) {
            if (schema.text().equals("false")) {
                forbidden = schema;
            }
            return JsonType.ALL;
        }
        if (!schema.isObject()) {
            throw new BadInputException(
                    schema.file(),
                    schema.line(),
                    "'" + schema.key() + "' must be a schema, but is " + describe(schema) + ".");
        }
        if (expandedTypes.containsKey(schema)) {
            // Expanding a repeated schema again adds nothing and can take exponential time.
            return expandedTypes.get(schema);
        }
        if (!inProgress.add(schema)) {
            throw new BadInputException(
                    schema.file(),
                    schema.line(),
                    "The schema '" + schema.key()
                            + "' refers to itself: its $ref or allOf leads back to it without a property or item in between.");
        }
        Set<JsonType> accepted = EnumSet.allOf(JsonType.class);
        boolean isReference = Document.reference(schema).isPresent();
        if (isReference) {
            accepted.retainAll(expand(document.target(schema)));
        }
        if (!isReference || (!document.isVersion30() && schema.members().size() > 1)) {
            addPart(schema, accepted);
        }
        inProgress.remove(schema);
        expandedTypes.put(schema, accepted);
        return accepted;
    }

    private void addPart(Node schema, Set<JsonType> accepted) {
        parts.add(schema);
        Set<JsonType> declaredTypes = typesOf(schema);
        if (!declaredTypes.isEmpty()) {
            accepted.retainAll(declaredTypes);
            typeNode = typeNode == null ? schema.get("type").orElseThrow() : typeNode;
        }
        schema.get("not").filter(EffectiveSchema::isAnything).ifPresent(anything -> forbidden = anything);
        schema.get("allOf").ifPresent(list -> list.items().forEach(item -> accepted.retainAll(expand(item))));
        schema.get("oneOf").ifPresent(list -> addAlternatives("oneOf", list, accepted));
        schema.get("anyOf").ifPresent(list -> addAlternatives("anyOf", list, accepted));
        if (document.isVersion30() && schema.isTrue("nullable")) {
            // By the specification, nullable has no effect without a type, but authors and generators expect an effect.
            nullNode = schema.get("nullable").orElseThrow();
            accepted.add(JsonType.NULL);
        }
    }

    /** Returns the types that the keyword {@code type} of a schema allows; empty if the schema has no {@code type}. */
    private static Set<JsonType> typesOf(Node schema) {
        Optional<Node> type = schema.get("type");
        if (type.isEmpty()) {
            return Set.of();
        }
        Set<JsonType> declaredTypes = EnumSet.noneOf(JsonType.class);
        for (Node name : type.get().isList() ? type.get().items() : List.of(type.get())) {
            Set<JsonType> types = JsonType.named(name.text());
            if (types.isEmpty()) {
                throw new BadInputException(
                        name.file(),
                        name.line(),
                        "'" + name.text()
                                + "' is not a valid type; use string, number, integer, boolean, array, object or null.");
            }
            declaredTypes.addAll(types);
        }
        return declaredTypes;
    }

    private void addAlternatives(String keyword, Node list, Set<JsonType> accepted) {
        List<Node> nonNullBranches = list.items().stream()
                .filter(branch -> !acceptsOnlyNull(resolve(branch)))
                .toList();
        boolean hasNull = nonNullBranches.size() < list.items().size();
        List<Node> branches =
                Optional.ofNullable(selectedBranches.get(list)).map(List::of).orElse(nonNullBranches);
        if (hasNull) {
            nullNode = list;
        }
        List<Node> resolvedBranches = branches.stream().map(this::resolve).toList();
        boolean isValueList = branches.size() > 1 && isValueList(keyword, resolvedBranches);
        if (branches.size() > 1 && !isValueList && !isTypeList(keyword, resolvedBranches)) {
            alternatives.add(new Alternatives(keyword, list, branches, hasNull));
            return;
        }
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        if (isValueList) {
            values.add(
                    resolvedBranches.stream().flatMap(EffectiveSchema::values).toList());
            types.addAll(
                    resolvedBranches.stream()
                                    .allMatch(branch -> branch.get("type").isPresent())
                            ? Set.of()
                            : JsonType.ALL);
        }
        if (branches.size() == 1) {
            wholeSchemas.add(branches.get(0));
            types.addAll(expand(branches.get(0)));
        } else {
            resolvedBranches.forEach(branch -> types.addAll(typesOf(branch)));
        }
        if (hasNull) {
            types.add(JsonType.NULL);
        }
        if (!list.items().isEmpty()) {
            accepted.retainAll(types);
            typeNode = typeNode == null && branches.size() != 1 && !isValueList ? list : typeNode;
        }
    }

    /** Returns whether a keyword has no effect on the accepted values. */
    static boolean isAnnotation(String keyword) {
        return ANNOTATIONS.contains(keyword);
    }

    /** Returns whether the schema accepts all values. */
    static boolean isAnything(Node schema) {
        return (schema.isObject() && ANNOTATIONS.containsAll(schema.members().keySet()))
                || (schema.isBoolean() && schema.text().equals("true"));
    }

    /** Follows references and combinations of a single schema, as long as they have no sibling constraints. */
    private Node resolve(Node branch) {
        Node schema = branch;
        Set<Node> seen = new HashSet<>();
        while (seen.add(schema)) {
            if (Document.reference(schema).isPresent() && (document.isVersion30() || hasOnlyKeyword(schema, "$ref"))) {
                schema = document.target(schema);
            } else {
                Node current = schema;
                schema = COMBINATION_KEYWORDS.stream()
                        .filter(keyword -> hasOnlyKeyword(current, keyword))
                        .map(keyword -> current.get(keyword).orElseThrow().items())
                        .filter(items -> items.size() == 1)
                        .map(items -> items.get(0))
                        .findFirst()
                        .orElse(current);
            }
        }
        return schema;
    }

    private static boolean hasOnlyKeyword(Node schema, String keyword) {
        return schema.get(keyword).isPresent()
                && schema.members().keySet().stream()
                        .allMatch(name -> name.equals(keyword) || ANNOTATIONS.contains(name));
    }

    /** Returns whether all alternatives only list values. For {@code oneOf}, the values must be distinct. */
    private static boolean isValueList(String keyword, List<Node> branches) {
        List<String> jsonValues = branches.stream()
                .flatMap(EffectiveSchema::values)
                .map(Node::json)
                .toList();
        return branches.stream().allMatch(EffectiveSchema::hasOnlyValues)
                && (keyword.equals("anyOf") || Set.copyOf(jsonValues).size() == jsonValues.size());
    }

    /** Returns whether all alternatives only have a type. For {@code oneOf}, the types must be distinct. */
    private static boolean isTypeList(String keyword, List<Node> branches) {
        List<JsonType> types =
                branches.stream().flatMap(branch -> typesOf(branch).stream()).toList();
        return branches.stream().allMatch(EffectiveSchema::hasOnlyType)
                && (keyword.equals("anyOf") || Set.copyOf(types).size() == types.size());
    }

    private static boolean hasOnlyValues(Node branch) {
        Set<String> names = branch.members().keySet();
        return names.contains("const") != names.contains("enum")
                && branch.get("enum").stream().allMatch(Node::isList)
                && names.stream()
                        .allMatch(name -> Set.of("const", "enum", "type").contains(name) || ANNOTATIONS.contains(name));
    }

    private static Stream<Node> values(Node branch) {
        return Stream.concat(
                branch.get("const").stream(), branch.get("enum").stream().flatMap(list -> list.items().stream()));
    }

    private static boolean acceptsOnlyNull(Node schema) {
        return (schema.text("type").equals("null") && hasOnlyType(schema))
                || schema.get("const").filter(Node::isNull).isPresent()
                || schema.get("enum")
                        .filter(list ->
                                list.items().size() == 1 && list.items().get(0).isNull())
                        .isPresent();
    }

    private static boolean hasOnlyType(Node branch) {
        return hasOnlyKeyword(branch, "type");
    }

    private static String describe(Node schema) {
        if (schema.isList()) {
            return "an array";
        }
        return schema.isNull() ? "null" : "'" + schema.text() + "'";
    }
}
