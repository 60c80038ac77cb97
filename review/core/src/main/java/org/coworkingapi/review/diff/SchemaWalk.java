package org.coworkingapi.review.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.coworkingapi.review.change.Effect;
import org.coworkingapi.review.change.JsonPath;
import org.coworkingapi.review.change.Law;
import org.coworkingapi.review.schema.Edge;
import org.coworkingapi.review.schema.Edit;
import org.coworkingapi.review.schema.Schema;
import org.coworkingapi.review.schema.SchemaPair;

/** Goes through the schemas of one surface, wherever something differs, and tells each edit where it arrives. */
final class SchemaWalk {

    /** How many places of one surface a pair is followed to; a schema that is used everywhere would have more than anybody reads. */
    private static final int PLACES = 12;

    private final Surface surface;
    private final Function<Edit, Draft> drafts;
    private final Map<SchemaPair, Integer> visits = new HashMap<>();
    private final Set<SchemaPair> open = new HashSet<>();

    SchemaWalk(Surface surface, Function<Edit, Draft> drafts) {
        this.surface = surface;
        this.drafts = drafts;
    }

    void from(SchemaPair root) {
        walk(root, JsonPath.ROOT, Law.Guards.NONE, UnaryOperator.identity());
    }

    private void walk(SchemaPair pair, String path, Law.Guards guards, UnaryOperator<Effect> above) {
        if (pair.isClean() || visits.merge(pair, 1, Integer::sum) > PLACES || !open.add(pair)) {
            return;
        }
        Law.Guards here = new Law.Guards(guards.isReadOnly() || both(pair, "readOnly"), guards.isWriteOnly() || both(pair, "writeOnly"),
                false, false);
        for (Edit edit : pair.edits()) {
            String place = edit.property().map(name -> path + JsonPath.member(name)).orElse(path);
            drafts.apply(edit).reach(surface, place, above.apply(edit.effect()), new Law.Guards(here.isReadOnly() || edit.isReadOnly(),
                    here.isWriteOnly() || edit.isWriteOnly(), false, edit.isSanctioned()));
        }
        for (Edge edge : pair.edges()) {
            walk(edge.pair(), path + edge.step(), here, effect -> above.apply(edge.above(effect)));
        }
        open.remove(pair);
    }

    private static boolean both(SchemaPair pair, String keyword) {
        return says(pair.before(), keyword) && says(pair.after(), keyword);
    }

    private static boolean says(Schema schema, String keyword) {
        return schema.parts().stream().anyMatch(part -> part.isTrue(keyword));
    }
}
