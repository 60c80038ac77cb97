package org.coworkingapi.contract.lint;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.jspecify.annotations.Nullable;

/** Checks that bodies and parameters have an example. */
final class MissingExampleRules {

    private final DocumentIndex index;
    private final IdentityHashMap<Node, Boolean> known = new IdentityHashMap<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private MissingExampleRules(DocumentIndex index) {
        this.index = index;
    }

    static void check(DocumentIndex index, LintFindings findings) {
        MissingExampleRules rules = new MissingExampleRules(index);
        index.all("MediaType").stream()
                .filter(media -> media.key().contains("json") && !rules.isShown(media))
                .forEach(media ->
                        findings.add("example-missing", media, "Neither the body nor its schema has an example."));
        index.all("Parameter").stream()
                .filter(parameter -> parameter.get("schema").isPresent() && !rules.isShown(parameter))
                .forEach(parameter ->
                        findings.add("example-missing", parameter, "'" + parameter.text("name") + "' has no example."));
    }

    private boolean isShown(Node holder) {
        return has(holder, "example")
                || has(holder, "examples")
                || Optional.of(holder)
                        .flatMap(media -> media.get("schema"))
                        .filter(this::isShownBySchema)
                        .isPresent();
    }

    /** Returns whether documentation tools can build an example, because the schema or all of its parts have one. */
    private boolean isShownBySchema(Node schema) {
        Node plain = index.schemas().plain(schema);
        @Nullable Boolean response = known.get(plain);
        if (response != null) {
            return response;
        }
        if (!open.add(plain)) {
            return true;
        }
        boolean isShown = isShownBy(schema) || isShownBy(plain) || ofParts(plain);
        open.remove(plain);
        known.put(plain, isShown);
        return isShown;
    }

    private boolean isShownBy(Node schema) {
        return Stream.of("example", "examples", "default", "enum", "const").anyMatch(keyword -> has(schema, keyword))
                || schema.text("type").equals("boolean");
    }

    private boolean ofParts(Node schema) {
        Map<String, Node> properties = index.schemas().properties(schema);
        if (!properties.isEmpty()) {
            return properties.values().stream().allMatch(this::isShownBySchema);
        }
        return Stream.of("oneOf", "anyOf")
                .flatMap(choice -> schema.get(choice).stream())
                .flatMap(choice -> choice.items().stream())
                .findFirst()
                .or(() -> schema.get("items"))
                .filter(this::isShownBySchema)
                .isPresent();
    }

    private static boolean has(Node holder, String field) {
        return holder.get(field).isPresent();
    }
}
