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
    private final IdentityHashMap<Node, Boolean> results = new IdentityHashMap<>();
    private final Set<Node> inProgress = Collections.newSetFromMap(new IdentityHashMap<>());

    private MissingExampleRules(DocumentIndex index) {
        this.index = index;
    }

    static void check(DocumentIndex index, LintFindings findings) {
        MissingExampleRules rules = new MissingExampleRules(index);
        index.objects("MediaType").stream()
                .filter(media -> media.key().contains("json") && !rules.hasExample(media))
                .forEach(media ->
                        findings.add("example-missing", media, "Neither the body nor its schema has an example."));
        index.objects("Parameter").stream()
                .filter(parameter -> parameter.get("schema").isPresent() && !rules.hasExample(parameter))
                .forEach(parameter ->
                        findings.add("example-missing", parameter, "'" + parameter.text("name") + "' has no example."));
    }

    private boolean hasExample(Node holder) {
        return hasField(holder, "example")
                || hasField(holder, "examples")
                || Optional.of(holder)
                        .flatMap(media -> media.get("schema"))
                        .filter(this::canBuildExample)
                        .isPresent();
    }

    /** Returns whether documentation tools can build an example, because the schema or all of its parts have one. */
    private boolean canBuildExample(Node schema) {
        Node unwrapped = index.schemas().unwrap(schema);
        @Nullable Boolean cached = results.get(unwrapped);
        if (cached != null) {
            return cached;
        }
        if (!inProgress.add(unwrapped)) {
            return true;
        }
        boolean isBuildable =
                definesExample(schema) || definesExample(unwrapped) || canBuildExampleFromParts(unwrapped);
        inProgress.remove(unwrapped);
        results.put(unwrapped, isBuildable);
        return isBuildable;
    }

    private boolean definesExample(Node schema) {
        return Stream.of("example", "examples", "default", "enum", "const")
                        .anyMatch(keyword -> hasField(schema, keyword))
                || schema.text("type").equals("boolean");
    }

    private boolean canBuildExampleFromParts(Node schema) {
        Map<String, Node> properties = index.schemas().properties(schema);
        if (!properties.isEmpty()) {
            return properties.values().stream().allMatch(this::canBuildExample);
        }
        return Stream.of("oneOf", "anyOf")
                .flatMap(keyword -> schema.get(keyword).stream())
                .flatMap(list -> list.items().stream())
                .findFirst()
                .or(() -> schema.get("items"))
                .filter(this::canBuildExample)
                .isPresent();
    }

    private static boolean hasField(Node holder, String field) {
        return holder.get(field).isPresent();
    }
}
