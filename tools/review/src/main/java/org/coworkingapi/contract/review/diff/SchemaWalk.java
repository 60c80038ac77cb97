package org.coworkingapi.contract.review.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Law;
import org.coworkingapi.contract.review.schema.Edge;
import org.coworkingapi.contract.review.schema.Edit;
import org.coworkingapi.contract.review.schema.Schema;
import org.coworkingapi.contract.review.schema.SchemaPair;

/** Goes through the schemas of one surface, wherever something differs, and tells each edit where it arrives. */
final class SchemaWalk {

    /**
     * How many places of one surface a pair is followed to; a schema that is used everywhere would have more than
     * anybody reads.
     */
    private static final int PLACES = 12;

    private static final Set<String> SCALARS = Set.of("integer", "number", "boolean");

    /** What may stand beside the type {@code string} that leaves any text in. */
    private static final Set<String> PLAIN =
            Set.of("type", "title", "description", "example", "examples", "deprecated", "default");

    private final Surface surface;
    private final boolean isText;
    private final Function<Edit, Draft> drafts;
    private final Map<SchemaPair, Integer> visits = new HashMap<>();
    private final Set<SchemaPair> open = new HashSet<>();

    /** @param isText whether all values are written as text there, numbers too */
    SchemaWalk(Surface surface, boolean isText, Function<Edit, Draft> drafts) {
        this.surface = surface;
        this.isText = isText;
        this.drafts = drafts;
    }

    void from(SchemaPair root) {
        walk(root, JsonPath.ROOT, Law.Guards.NONE, UnaryOperator.identity());
    }

    private void walk(SchemaPair pair, String path, Law.Guards guards, UnaryOperator<Effect> above) {
        if (pair.isClean() || visits.merge(pair, 1, Integer::sum) > PLACES || !open.add(pair)) {
            return;
        }
        Law.Guards here = new Law.Guards(
                guards.isReadOnly() || both(pair, "readOnly"),
                guards.isWriteOnly() || both(pair, "writeOnly"),
                false,
                false);
        for (Edit edit : pair.edits()) {
            String place =
                    edit.property().map(name -> path + JsonPath.member(name)).orElse(path);
            drafts.apply(edit)
                    .reach(
                            surface,
                            place,
                            above.apply(effect(edit, pair)),
                            new Law.Guards(
                                    here.isReadOnly() || edit.isReadOnly(),
                                    here.isWriteOnly() || edit.isWriteOnly(),
                                    false,
                                    edit.isSanctioned()));
        }
        for (Edge edge : pair.edges()) {
            walk(edge.pair(), path + edge.step(), here, effect -> above.apply(edge.above(effect)));
        }
        open.remove(pair);
    }

    /**
     * What an edit does here: the names of XML count where XML is sent, and every number is a text where all is text.
     */
    private Effect effect(Edit edit, SchemaPair pair) {
        if (edit.kind() == Kind.XML_CHANGED) {
            return surface.location().mediaType().contains("xml") ? Effect.REPLACES : Effect.NONE;
        }
        if (isText && edit.kind() == Kind.TYPE_REPLACED) {
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
