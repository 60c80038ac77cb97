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

    /** The maximum number of locations of a pair in one part. Common schemas would otherwise have too many to read. */
    private static final int MAX_LOCATIONS = 12;

    private static final Set<String> SCALARS = Set.of("integer", "number", "boolean");

    /** Keywords beside {@code type: string} that do not restrict the value. */
    private static final Set<String> UNRESTRICTING =
            Set.of("type", "title", "description", "example", "examples", "deprecated", "default");

    private final ComparedPart part;
    private final boolean isText;
    private final Function<SchemaEdit, ChangeBuilder> builders;
    private final Map<SchemaPair, Integer> visits = new HashMap<>();
    private final Set<SchemaPair> open = new HashSet<>();

    /** @param isText whether all values are sent as strings, including numbers */
    SchemaDiff(ComparedPart part, boolean isText, Function<SchemaEdit, ChangeBuilder> builders) {
        this.part = part;
        this.isText = isText;
        this.builders = builders;
    }

    void from(SchemaPair root) {
        walk(root, JsonPath.ROOT, CompatibilityRules.Conditions.NONE, UnaryOperator.identity());
    }

    private void walk(
            SchemaPair pair, String path, CompatibilityRules.Conditions conditions, UnaryOperator<Effect> above) {
        if (pair.isUnchanged() || visits.merge(pair, 1, Integer::sum) > MAX_LOCATIONS || !open.add(pair)) {
            return;
        }
        CompatibilityRules.Conditions here = new CompatibilityRules.Conditions(
                conditions.isReadOnly() || both(pair, "readOnly"),
                conditions.isWriteOnly() || both(pair, "writeOnly"),
                false,
                false);
        for (SchemaEdit edit : pair.edits()) {
            String location =
                    edit.property().map(name -> path + JsonPath.member(name)).orElse(path);
            builders.apply(edit)
                    .addLocation(
                            part,
                            location,
                            above.apply(effect(edit, pair)),
                            new CompatibilityRules.Conditions(
                                    here.isReadOnly() || edit.isReadOnly(),
                                    here.isWriteOnly() || edit.isWriteOnly(),
                                    false,
                                    edit.isAnnounced()));
        }
        for (SchemaEdge edge : pair.edges()) {
            walk(edge.pair(), path + edge.step(), here, effect -> above.apply(edge.above(effect)));
        }
        open.remove(pair);
    }

    /**
     * Returns the effect of an edit in this part. XML names matter in XML only. If values are sent as strings, a change
     * between number and string has a smaller effect.
     */
    private Effect effect(SchemaEdit edit, SchemaPair pair) {
        if (edit.type() == ChangeType.XML_CHANGED) {
            return part.location().mediaType().contains("xml") ? Effect.REPLACES : Effect.NONE;
        }
        if (isText && edit.type() == ChangeType.TYPE_REPLACED) {
            if (SCALARS.contains(edit.from()) && acceptsAnyString(edit.to(), pair.after())) {
                return Effect.WIDENS;
            }
            return SCALARS.contains(edit.to()) && acceptsAnyString(edit.from(), pair.before())
                    ? Effect.NARROWS
                    : edit.effect();
        }
        return edit.effect();
    }

    private static boolean acceptsAnyString(String type, Schema schema) {
        return type.equals("string")
                && schema.parts().stream()
                        .allMatch(
                                part -> UNRESTRICTING.containsAll(part.members().keySet()));
    }

    private static boolean both(SchemaPair pair, String keyword) {
        return isSet(pair.before(), keyword) && isSet(pair.after(), keyword);
    }

    private static boolean isSet(Schema schema, String keyword) {
        return schema.parts().stream().anyMatch(part -> part.isTrue(keyword));
    }
}
