package org.coworkingapi.contract.verification.check;

import java.util.Optional;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.verification.contract.BodyMatcher;
import org.coworkingapi.contract.verification.contract.BoundedRegex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Detects matchers that contradict the schema. */
final class MatcherContradiction {

    private MatcherContradiction() {}

    /**
     * Returns a sentence about the contradiction; empty if there is none.
     *
     * @param part the schema of the value to which the matcher refers
     */
    static Optional<String> of(BodyMatcher matcher, JsonSchema part) {
        JsonNode node = part.node();
        boolean isList = node.has("items");
        if (matcher.type().equals("by_null")
                && !part.violations(JsonNodeFactory.instance.nullNode()).isEmpty()) {
            return Optional.of("The matcher requires null, which the schema does not allow.");
        }
        if (matcher.type().equals("by_regex") && (isList || node.has("properties"))) {
            return Optional.of(
                    "A regular expression matches strings, but the value is " + (isList ? "a list." : "an object."));
        }
        if (matcher.type().equals("by_regex") && node.path("enum").isArray()) {
            return node.get("enum")
                    .valueStream()
                    .map(value -> value.asString() + "_")
                    .filter(undocumentedValue -> BoundedRegex.matches(matcher.value(), undocumentedValue))
                    .findFirst()
                    .map(undocumentedValue -> "The matcher accepts '" + undocumentedValue
                            + "', but the schema allows only " + node.get("enum") + '.');
        }
        if (matcher.limitsCount()
                && !matcher.matchesSeveral()
                && isList
                && matcher.max() > node.path("maxItems").asInt(Integer.MAX_VALUE)) {
            return Optional.of("The matcher accepts " + matcher.max() + " elements, but the schema allows at most "
                    + node.path("maxItems") + '.');
        }
        if (matcher.limitsCount()
                && !matcher.matchesSeveral()
                && isList
                && matcher.min() < node.path("minItems").asInt(-1)) {
            return Optional.of("The matcher accepts " + Math.max(0, matcher.min())
                    + " elements, but the schema requires at least " + node.path("minItems") + '.');
        }
        return Optional.empty();
    }
}
