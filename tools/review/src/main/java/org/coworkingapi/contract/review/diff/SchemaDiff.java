package org.coworkingapi.contract.review.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.schema.SchemaEdge;
import org.coworkingapi.contract.review.schema.SchemaEdit;
import org.coworkingapi.contract.review.schema.Schema;
import org.coworkingapi.contract.review.schema.SchemaPair;

/** Goes through the schemas of one surface, wherever something differs, and tells each edit where it arrives. */
final class SchemaDiff {

    /**
     * How many places of one surface a pair is followed to; a schema that is used everywhere would have more than
     * anybody reads.
     */
    private static final int PLACES = 12;

    private static final Set<String> SCALARS = Set.of("integer", "number", "boolean");

    /** What may stand beside the type {@code string} that leaves any text in. */
    private static final Set<String> PLAIN =
            Set.of("type", "title", "description", "example", "examples", "deprecated", "default");

    private final ComparedPart part;
    private final boolean isText;
    private final Function<SchemaEdit, ChangeBuilder> builders;
    private final Map<SchemaPair, Integer> visits = new HashMap<>();
    private final Set<SchemaPair> open = new HashSet<>();

    /** @param isText whether all values are written as text there, numbers too */
    SchemaDiff(ComparedPart part, boolean isText, Function<SchemaEdit, ChangeBuilder> builders) {
        this.part = part;
        this.isText = isText;
        this.builders = builders;
    }

    void from(SchemaPair root) {
        walk(root, JsonPath.ROOT, CompatibilityRules.Conditions.NONE, UnaryOperator.identity());
    }

    private void walk(SchemaPair pair, String path, CompatibilityRules.Conditions conditions, UnaryOperator<Effect> above) {
        if (pair.isClean() || visits.merge(pair, 1, Integer::sum) > PLACES || !open.add(pair)) {
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
                    .reach(
                            part,
                            location,
                            above.apply(effect(edit, pair)),
                            new CompatibilityRules.Conditions(
                                    here.isReadOnly() || edit.isReadOnly(),
                                    here.isWriteOnly() || edit.isWriteOnly(),
                                    false,
                                    edit.isSanctioned()));
        }
        for (SchemaEdge edge : pair.edges()) {
            walk(edge.pair(), path + edge.step(), here, effect -> above.apply(edge.above(effect)));
        }
        open.remove(pair);
    }

    /**
     * What an edit does here: the names of XML count where XML is sent, and every number is a text where all is text.
     */
    private Effect effect(SchemaEdit edit, SchemaPair pair) {
        if (edit.type() == ChangeType.XML_CHANGED) {
            return part.location().mediaType().contains("xml") ? Effect.REPLACES : Effect.NONE;
        }
        if (isText && edit.type() == ChangeType.TYPE_REPLACED) {
            if (SCALARS.contains(edit.from()) && isAnyText(edit.to(), pair.after())) {
                return Effect.WIDENS;
            }
            return SCALARS.contains(edit.to()) && isAnyText(edit.from(), pair.before())
                    ? Effect.NARROWS
                    : edit.effect();
        }
        return edit.effect();
    }

    private static boolean isAnyText(String type, Schema schema) {
        return type.equals("string")
                && schema.parts().stream()
                        .allMatch(part -> PLAIN.containsAll(part.members().keySet()));
    }

    private static boolean both(SchemaPair pair, String keyword) {
        return says(pair.before(), keyword) && says(pair.after(), keyword);
    }

    private static boolean says(Schema schema, String keyword) {
        return schema.parts().stream().anyMatch(part -> part.isTrue(keyword));
    }
}
