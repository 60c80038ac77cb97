package org.coworkingapi.contract.review.diff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the OpenAPI version, the info object and the tags. */
record MetadataDiff(DiffContext.SharedState sharedState) {

    void compare() {
        Node before = sharedState.before().root();
        Node after = sharedState.after().root();
        if (!before.text("openapi").equals(after.text("openapi"))) {
            sharedState
                    .collector()
                    .add(
                            ChangeType.OPENAPI_VERSION_CHANGED,
                            Effect.NONE,
                            "The API",
                            before.text("openapi"),
                            after.text("openapi"),
                            before.get("openapi"),
                            after.get("openapi"),
                            Optional.empty(),
                            CompatibilityRules.Conditions.NONE);
        }
        sharedState.documentation().compare(before, after);
        compare(before.get("info"), after.get("info"));
        Map<String, Node> newTags = tags(after);
        tags(before).forEach((name, tag) -> compare(Optional.of(tag), Optional.ofNullable(newTags.get(name))));
        compareTagNames(before, after, newTags);
    }

    private void compare(Optional<Node> before, Optional<Node> after) {
        if (before.isPresent() && after.isPresent()) {
            sharedState.documentation().compare(before.get(), after.get());
        }
    }

    /** Compares the names of the declared tags, independent of the operations that use them. */
    private void compareTagNames(Node before, Node after, Map<String, Node> newTags) {
        Set<String> from = tags(before).keySet();
        if (!from.equals(newTags.keySet())) {
            sharedState
                    .collector()
                    .add(
                            ChangeType.DOCUMENTATION_CHANGED,
                            Effect.NONE,
                            "The list of tags",
                            String.join(", ", from),
                            String.join(", ", newTags.keySet()),
                            Optional.of(DiffContext.memberOrSelf(before, "tags")),
                            Optional.of(DiffContext.memberOrSelf(after, "tags")),
                            Optional.empty(),
                            CompatibilityRules.Conditions.NONE);
        }
    }

    private static Map<String, Node> tags(Node root) {
        Map<String, Node> tags = new LinkedHashMap<>();
        root.get("tags").ifPresent(list -> list.items().forEach(tag -> tags.put(tag.text("name"), tag)));
        return tags;
    }
}
