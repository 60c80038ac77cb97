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

/** All that holds at once for a value: a schema with its references followed and its {@code allOf} taken apart. */
final class EffectiveSchema {

    private static final Set<String> ANNOTATIONS =
            Set.of("title", "description", "example", "examples", "deprecated", "default", "$comment");

    private static final List<String> WRAPPINGS = List.of("allOf", "oneOf", "anyOf");

    private final Document document;
    private final List<Node> parts = new ArrayList<>();
    private final List<Alternatives> alternatives = new ArrayList<>();
    private final List<List<Node>> values = new ArrayList<>();
    private final Set<Node> path = new LinkedHashSet<>();
    private final Map<Node, Set<JsonType>> expanded = new HashMap<>();
    private final Set<JsonType> types = EnumSet.allOf(JsonType.class);
    private @Nullable Node forbidden;
    private @Nullable Node typeNode;
    private @Nullable Node nullNode;

    EffectiveSchema(Document document, List<Node> schemas) {
        this.document = document;
        schemas.forEach(schema -> types.retainAll(expand(schema)));
    }

    /** The schemas without references and {@code allOf}, the outermost first; empty if nothing is asked. */
    List<Node> parts() {
        return parts;
    }

    /** The {@code oneOf} and {@code anyOf} that leave a choice. */
    List<Alternatives> alternatives() {
        return alternatives;
    }

    /** Whether one schema says all, so that none describes members for another. */
    boolean isAlone() {
        return parts.size() == 1
                && alternatives.isEmpty()
                && parts.get(0).members().keySet().stream()
                        .noneMatch(name -> Set.of("allOf", "anyOf", "oneOf", "if", "dependentSchemas", "$dynamicRef")
                                .contains(name));
    }

    /** The lists of values that alternatives make. */
    List<List<Node>> values() {
        return values;
    }

    /** Those that some {@code type} allows; all if none is said. */
    Set<JsonType> types() {
        return types;
    }

    /** Where a type is said; empty if nowhere. */
    Optional<Node> typeNode() {
        return Optional.ofNullable(typeNode);
    }

    /** Where null is allowed by a word of its own; empty if nowhere. */
    Optional<Node> nullNode() {
        return Optional.ofNullable(nullNode);
    }

    /** Where {@code false} stands, which accepts nothing. */
    Optional<Node> forbidden() {
        return Optional.ofNullable(forbidden);
    }

    private Set<JsonType> expand(Node at) {
        if (at.isBoolean()) {
            if (at.text().equals("false")) {
                forbidden = at;
            }
            return JsonType.ALL;
        }
        if (!at.isObject()) {
            throw new BadInputException(
                    at.file(), at.line(), "'" + at.key() + "' should be a schema, and is " + kindOf(at) + ".");
        }
        if (expanded.containsKey(at)) {
            // To say the same twice is to say it once; to take it apart each time could take forever.
            return expanded.get(at);
        }
        if (!path.add(at)) {
            throw new BadInputException(
                    at.file(),
                    at.line(),
                    "The schema '" + at.key()
                            + "' is made of itself: its $ref or allOf leads back to it without anything in between.");
        }
        Set<JsonType> accepted = EnumSet.allOf(JsonType.class);
        boolean isReference = Document.reference(at).isPresent();
        if (isReference) {
            accepted.retainAll(expand(document.target(at)));
        }
        if (!isReference || (!document.isVersion30() && at.members().size() > 1)) {
            own(at, accepted);
        }
        path.remove(at);
        expanded.put(at, accepted);
        return accepted;
    }

    private void own(Node at, Set<JsonType> accepted) {
        parts.add(at);
        Set<JsonType> stated = stated(at);
        if (!stated.isEmpty()) {
            accepted.retainAll(stated);
            typeNode = typeNode == null ? at.get("type").orElseThrow() : typeNode;
        }
        at.get("not").filter(EffectiveSchema::isAnything).ifPresent(anything -> forbidden = anything);
        at.get("allOf").ifPresent(list -> list.items().forEach(item -> accepted.retainAll(expand(item))));
        at.get("oneOf").ifPresent(list -> alternatives("oneOf", list, accepted));
        at.get("anyOf").ifPresent(list -> alternatives("anyOf", list, accepted));
        if (document.isVersion30() && at.isTrue("nullable")) {
            // By the letter it says nothing where no type stands beside it; its authors and all generators mean what it
            // says.
            nullNode = at.get("nullable").orElseThrow();
            accepted.add(JsonType.NULL);
        }
    }

    /** The types that a schema's own {@code type} names; empty if it names none. */
    private static Set<JsonType> stated(Node at) {
        Optional<Node> type = at.get("type");
        if (type.isEmpty()) {
            return Set.of();
        }
        Set<JsonType> stated = EnumSet.noneOf(JsonType.class);
        for (Node name : type.get().isList() ? type.get().items() : List.of(type.get())) {
            Set<JsonType> named = JsonType.named(name.text());
            if (named.isEmpty()) {
                throw new BadInputException(
                        name.file(),
                        name.line(),
                        "There is no type '" + name.text()
                                + "'; it is one of string, number, integer, boolean, array, object and null.");
            }
            stated.addAll(named);
        }
        return stated;
    }

    private void alternatives(String keyword, Node list, Set<JsonType> accepted) {
        List<Node> branches = list.items().stream()
                .filter(branch -> !isJustNull(resolved(branch)))
                .toList();
        boolean hasNull = branches.size() < list.items().size();
        if (hasNull) {
            nullNode = list;
        }
        List<Node> plain = branches.stream().map(this::resolved).toList();
        boolean isAList = branches.size() > 1 && isAList(keyword, plain);
        if (branches.size() > 1 && !isAList && !plain.stream().allMatch(EffectiveSchema::isJustAType)) {
            alternatives.add(new Alternatives(keyword, list, branches, hasNull));
            return;
        }
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        if (isAList) {
            values.add(plain.stream().flatMap(EffectiveSchema::values).toList());
            types.addAll(plain.stream().allMatch(branch -> branch.get("type").isPresent()) ? Set.of() : JsonType.ALL);
        }
        if (branches.size() == 1) {
            types.addAll(expand(branches.get(0)));
        } else {
            plain.forEach(branch -> types.addAll(stated(branch)));
        }
        if (hasNull) {
            types.add(JsonType.NULL);
        }
        if (!list.items().isEmpty()) {
            accepted.retainAll(types);
            typeNode = typeNode == null && branches.size() != 1 && !isAList ? list : typeNode;
        }
    }

    /** Whether it accepts all there is, described or not. */
    static boolean isAnything(Node schema) {
        return (schema.isObject() && ANNOTATIONS.containsAll(schema.members().keySet()))
                || (schema.isBoolean() && schema.text().equals("true"));
    }

    /** What a reference, or a list of one schema, leads to that says nothing more of the value. */
    private Node resolved(Node branch) {
        Node at = branch;
        Set<Node> met = new HashSet<>();
        while (met.add(at)) {
            if (Document.reference(at).isPresent() && (document.isVersion30() || isOnly(at, "$ref"))) {
                at = document.target(at);
            } else {
                Node plain = at;
                at = WRAPPINGS.stream()
                        .filter(keyword -> isOnly(plain, keyword))
                        .map(keyword -> plain.get(keyword).orElseThrow().items())
                        .filter(items -> items.size() == 1)
                        .map(items -> items.get(0))
                        .findFirst()
                        .orElse(plain);
            }
        }
        return at;
    }

    private static boolean isOnly(Node schema, String keyword) {
        return schema.get(keyword).isPresent()
                && schema.members().keySet().stream()
                        .allMatch(name -> name.equals(keyword) || ANNOTATIONS.contains(name));
    }

    /** Whether alternatives are but values with a description each, none of them twice where only one may match. */
    private static boolean isAList(String keyword, List<Node> branches) {
        List<String> texts =
                branches.stream().flatMap(EffectiveSchema::values).map(Node::json).toList();
        return branches.stream().allMatch(EffectiveSchema::isJustValues)
                && (keyword.equals("anyOf") || Set.copyOf(texts).size() == texts.size());
    }

    private static boolean isJustValues(Node branch) {
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

    private static boolean isJustNull(Node schema) {
        return (schema.text("type").equals("null") && isJustAType(schema))
                || schema.get("const").filter(Node::isNull).isPresent()
                || schema.get("enum")
                        .filter(list ->
                                list.items().size() == 1 && list.items().get(0).isNull())
                        .isPresent();
    }

    private static boolean isJustAType(Node branch) {
        return isOnly(branch, "type");
    }

    private static String kindOf(Node at) {
        if (at.isList()) {
            return "a list";
        }
        return at.isNull() ? "null" : "'" + at.text() + "'";
    }
}
