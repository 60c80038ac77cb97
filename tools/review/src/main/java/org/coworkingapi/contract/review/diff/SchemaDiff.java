package org.coworkingapi.contract.review.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.schema.EffectPropagation;
import org.coworkingapi.contract.review.schema.Schema;
import org.coworkingapi.contract.review.schema.SchemaEdge;
import org.coworkingapi.contract.review.schema.SchemaEdit;
import org.coworkingapi.contract.review.schema.SchemaPair;
import org.jspecify.annotations.Nullable;

/** A traversal of the differing schemas of one part, which adds the affected locations to each edit. */
final class SchemaDiff {

    /**
     * The maximum number of reported locations of a schema in one part under the same conditions. More locations would
     * be unreadable.
     */
    private static final int MAX_LOCATIONS = 12;

    private static final Set<String> NON_STRING_SCALARS = Set.of("integer", "number", "boolean");

    /** Keywords beside {@code type: string} that do not restrict the value. */
    private static final Set<String> UNRESTRICTING_KEYWORDS =
            Set.of("type", "title", "description", "example", "examples", "deprecated", "default");

    private final ComparedPart part;
    private final boolean isSentAsString;
    private final Function<SchemaEdit, ChangeBuilder> builders;
    private final Map<State, Integer> visitCounts = new HashMap<>();
    private final Set<Location> visited = new HashSet<>();
    private final Set<State> withOmittedLocations = new LinkedHashSet<>();
    private final Deque<Visit> todo = new ArrayDeque<>();

    /** @param isSentAsString whether all values are sent as strings, including numbers */
    SchemaDiff(ComparedPart part, boolean isSentAsString, Function<SchemaEdit, ChangeBuilder> builders) {
        this.part = part;
        this.isSentAsString = isSentAsString;
        this.builders = builders;
    }

    /**
     * A pair of schemas, with everything on the path to it that affects a verdict. Paths to the same state lead to the
     * same verdicts.
     *
     * @param isReadOnly whether the pair is within a read-only value
     * @param isWriteOnly whether the pair is within a write-only value
     * @param propagation how the effect of an edit carries over to the part
     */
    private record State(SchemaPair pair, boolean isReadOnly, boolean isWriteOnly, EffectPropagation propagation) {

        static State of(SchemaPair pair, boolean isReadOnly, boolean isWriteOnly, EffectPropagation propagation) {
            return new State(pair, isReadOnly || pair.isReadOnly(), isWriteOnly || pair.isWriteOnly(), propagation);
        }

        State below(SchemaEdge edge) {
            return of(edge.pair(), isReadOnly, isWriteOnly, propagation.and(edge.propagation()));
        }
    }

    /** A location of a state. Several paths can lead to it, for example through the subtypes of a schema. */
    private record Location(State state, String path) {}

    /** A location of a state, with the locations on the path to it. */
    private record Visit(State state, String path, @Nullable Visit parent) {

        boolean isWithin(State other) {
            for (Visit visit = this; visit != null; visit = visit.parent) {
                if (visit.state.equals(other)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Adds the locations of all edits, those with short paths first. Each state is visited at least once. */
    void addLocations(SchemaPair root) {
        visit(State.of(root, false, false, EffectPropagation.SAME), JsonPath.ROOT, null);
        while (!todo.isEmpty()) {
            Visit visit = todo.remove();
            addLocations(visit);
            for (SchemaEdge edge : visit.state().pair().edges()) {
                visit(visit.state().below(edge), visit.path() + edge.step(), visit);
            }
        }
        markOmittedLocations();
    }

    private void visit(State state, String path, @Nullable Visit parent) {
        Location location = new Location(state, path);
        if (state.pair().isUnchanged() || visited.contains(location)) {
            return;
        }
        if (visitCounts.merge(state, 1, Integer::sum) > MAX_LOCATIONS) {
            withOmittedLocations.add(state);
        } else if (parent == null || !parent.isWithin(state)) {
            // A recursive schema has an infinite number of locations.
            visited.add(location);
            todo.add(new Visit(state, path, parent));
        }
    }

    private void addLocations(Visit visit) {
        State state = visit.state();
        for (SchemaEdit edit : state.pair().edits()) {
            String path = visit.path() + edit.property().map(JsonPath::member).orElse("");
            builders.apply(edit)
                    .addLocation(
                            part,
                            path,
                            state.propagation().of(edit, effect(edit, state.pair())),
                            new CompatibilityRules.Conditions(
                                    state.isReadOnly() || edit.isReadOnly(),
                                    state.isWriteOnly() || edit.isWriteOnly(),
                                    false,
                                    edit.isAnnounced()),
                            state.propagation().canChangeEffectOf(edit));
        }
    }

    /** Marks the edits of the states with omitted locations, and all edits below these states. */
    private void markOmittedLocations() {
        Deque<State> states = new ArrayDeque<>(withOmittedLocations);
        while (!states.isEmpty()) {
            State state = states.remove();
            state.pair().edits().forEach(edit -> builders.apply(edit).recordOmittedLocations());
            state.pair().edges().stream()
                    .map(state::below)
                    .filter(below -> !below.pair().isUnchanged())
                    .filter(withOmittedLocations::add)
                    .forEach(states::add);
        }
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
}
