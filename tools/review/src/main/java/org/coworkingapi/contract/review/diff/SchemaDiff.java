package org.coworkingapi.contract.review.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.schema.Schema;
import org.coworkingapi.contract.review.schema.SchemaEdge;
import org.coworkingapi.contract.review.schema.SchemaEdit;
import org.coworkingapi.contract.review.schema.SchemaPair;

/** A traversal of the differing schemas of one part, which adds the affected locations to each edit. */
final class SchemaDiff {

    /** The maximum number of reported locations of a schema in one part. More locations would be unreadable. */
    private static final int MAX_LOCATIONS = 12;

    private static final Set<String> NON_STRING_SCALARS = Set.of("integer", "number", "boolean");

    /** Keywords beside {@code type: string} that do not restrict the value. */
    private static final Set<String> UNRESTRICTING_KEYWORDS =
            Set.of("type", "title", "description", "example", "examples", "deprecated", "default");

    private final ComparedPart part;
    private final boolean isSentAsString;
    private final Function<SchemaEdit, ChangeBuilder> builders;
    private final Map<SchemaPair, Integer> visits = new HashMap<>();
    private final Set<SchemaPair> inProgress = new HashSet<>();

    /** @param isSentAsString whether all values are sent as strings, including numbers */
    SchemaDiff(ComparedPart part, boolean isSentAsString, Function<SchemaEdit, ChangeBuilder> builders) {
        this.part = part;
        this.isSentAsString = isSentAsString;
        this.builders = builders;
    }

    void addLocations(SchemaPair root) {
        walk(root, JsonPath.ROOT, CompatibilityRules.Conditions.NONE, UnaryOperator.identity());
    }

    private void walk(
            SchemaPair pair,
            String path,
            CompatibilityRules.Conditions conditions,
            UnaryOperator<Effect> toPartEffect) {
        if (pair.isUnchanged() || visits.merge(pair, 1, Integer::sum) > MAX_LOCATIONS || !inProgress.add(pair)) {
            return;
        }
        CompatibilityRules.Conditions effectiveConditions = new CompatibilityRules.Conditions(
                conditions.isReadOnly() || isSetInBoth(pair, "readOnly"),
                conditions.isWriteOnly() || isSetInBoth(pair, "writeOnly"),
                false,
                false);
        for (SchemaEdit edit : pair.edits()) {
            String location =
                    edit.property().map(name -> path + JsonPath.member(name)).orElse(path);
            builders.apply(edit)
                    .addLocation(
                            part,
                            location,
                            toPartEffect.apply(effect(edit, pair)),
                            new CompatibilityRules.Conditions(
                                    effectiveConditions.isReadOnly() || edit.isReadOnly(),
                                    effectiveConditions.isWriteOnly() || edit.isWriteOnly(),
                                    false,
                                    edit.isAnnounced()),
                            toPartEffect.apply(Effect.WIDENS) != Effect.WIDENS);
        }
        for (SchemaEdge edge : pair.edges()) {
            walk(
                    edge.pair(),
                    path + edge.step(),
                    effectiveConditions,
                    effect -> toPartEffect.apply(edge.propagate(effect)));
        }
        inProgress.remove(pair);
    }

    /**
     * Returns the effect of an edit in this part. XML names matter in XML only. If values are sent as strings, a change
     * from a number or boolean to any string widens the accepted values, and the reverse change narrows them.
     */
    private Effect effect(SchemaEdit edit, SchemaPair pair) {
        if (edit.type() == ChangeType.XML_CHANGED) {
            return part.location().mediaType().contains("xml") ? Effect.REPLACES : Effect.NONE;
        }
        if (isSentAsString && edit.type() == ChangeType.TYPE_REPLACED) {
            if (NON_STRING_SCALARS.contains(edit.from()) && acceptsAnyString(edit.to(), pair.after())) {
                return Effect.WIDENS;
            }
            return NON_STRING_SCALARS.contains(edit.to()) && acceptsAnyString(edit.from(), pair.before())
                    ? Effect.NARROWS
                    : edit.effect();
        }
        return edit.effect();
    }

    private static boolean acceptsAnyString(String type, Schema schema) {
        return type.equals("string")
                && schema.parts().stream()
                        .allMatch(part -> UNRESTRICTING_KEYWORDS.containsAll(
                                part.members().keySet()));
    }

    private static boolean isSetInBoth(SchemaPair pair, String keyword) {
        return isSet(pair.before(), keyword) && isSet(pair.after(), keyword);
    }

    private static boolean isSet(Schema schema, String keyword) {
        return schema.parts().stream().anyMatch(part -> part.isTrue(keyword));
    }
}
