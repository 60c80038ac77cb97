package org.coworkingapi.contract.review.diff;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.SecurityScheme;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the security schemes of two documents. Renamed schemes are recognized by their definitions. */
final class SecuritySchemeDiff {

    private final DiffContext.SharedState sharedState;
    private final Map<String, SecurityScheme> old;
    private final Map<String, SecurityScheme> proposed;
    private final Map<String, Pair> pairs = new LinkedHashMap<>();

    private record Pair(SecurityScheme before, SecurityScheme after) {}

    SecuritySchemeDiff(DiffContext.SharedState sharedState) {
        this.sharedState = sharedState;
        old = SecurityScheme.of(sharedState.before());
        proposed = SecurityScheme.of(sharedState.after());
        match((oldScheme, newScheme) -> oldScheme.name().equals(newScheme.name()) && isSame(oldScheme, newScheme));
        match(SecuritySchemeDiff::isSame);
        match((oldScheme, newScheme) -> oldScheme.name().equals(newScheme.name()));
        match((oldScheme, newScheme) -> oldScheme.definition().equals(newScheme.definition()));
        pairs.values()
                .forEach(pair -> sharedState
                        .documentation()
                        .compare(pair.before().node(), pair.after().node()));
    }

    private static boolean isSame(SecurityScheme oldScheme, SecurityScheme newScheme) {
        return oldScheme.definition().equals(newScheme.definition())
                && urls(oldScheme).equals(urls(newScheme));
    }

    private static Map<String, String> urls(SecurityScheme scheme) {
        return scheme.urls().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, url -> url.getValue().text()));
    }

    private void match(BiPredicate<SecurityScheme, SecurityScheme> isCounterpart) {
        Set<String> pairedNames = new HashSet<>();
        pairs.values().forEach(pair -> pairedNames.add(pair.after().name()));
        old.forEach((name, scheme) -> {
            if (!pairs.containsKey(name)) {
                proposed.values().stream()
                        .filter(newScheme ->
                                !pairedNames.contains(newScheme.name()) && isCounterpart.test(scheme, newScheme))
                        .findFirst()
                        .ifPresent(newScheme -> {
                            pairs.put(name, new Pair(scheme, newScheme));
                            pairedNames.add(newScheme.name());
                        });
            }
        });
    }

    /**
     * Returns the new names by the old names. A removed scheme gets a unique name if an added scheme has the same name.
     */
    Map<String, String> newNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : old.keySet()) {
            Pair pair = pairs.get(name);
            if (pair != null) {
                names.put(name, pair.after().name());
            } else {
                names.put(name, proposed.containsKey(name) ? name + " (before)" : name);
            }
        }
        return names;
    }

    /**
     * Adds the differences of a scheme to an operation that uses it.
     *
     * @param name the name of the scheme in the new document
     */
    void compare(DiffContext context, String name) {
        pairs.values().stream()
                .filter(pair -> pair.after().name().equals(name))
                .forEach(pair -> compare(pair, Optional.of(context.request(Location.SECURITY))));
    }

    /** Adds the differences of all schemes, even if no operation uses them. */
    void compare() {
        pairs.values().forEach(pair -> compare(pair, Optional.empty()));
    }

    private void compare(Pair pair, Optional<ComparedPart> part) {
        SecurityScheme before = pair.before();
        SecurityScheme after = pair.after();
        if (!before.definition().equals(after.definition())) {
            addChange(
                    ChangeType.SECURITY_SCHEME_CHANGED,
                    Effect.REPLACES,
                    before.definition(),
                    after.definition(),
                    before.node(),
                    after.node(),
                    part);
            return;
        }
        SortedSet<String> removedFlowsAndScopes = new TreeSet<>(before.flowsAndScopes());
        removedFlowsAndScopes.removeAll(after.flowsAndScopes());
        SortedSet<String> addedFlowsAndScopes = new TreeSet<>(after.flowsAndScopes());
        addedFlowsAndScopes.removeAll(before.flowsAndScopes());
        if (!removedFlowsAndScopes.isEmpty() || !addedFlowsAndScopes.isEmpty()) {
            addChange(
                    ChangeType.SECURITY_SCHEME_CHANGED,
                    Effect.of(addedFlowsAndScopes.isEmpty(), removedFlowsAndScopes.isEmpty()),
                    before.definition() + " with " + String.join(", ", before.flowsAndScopes()),
                    after.definition() + " with " + String.join(", ", after.flowsAndScopes()),
                    DiffContext.memberOrSelf(before.node(), "flows"),
                    DiffContext.memberOrSelf(after.node(), "flows"),
                    part);
        }
        after.urls().forEach((url, to) -> {
            if (!before.urls().containsKey(url) && before.flows().containsKey(flow(url))) {
                addChange(ChangeType.SECURITY_URL_CHANGED, Effect.WIDENS, "", to.text(), before.node(), to, part);
            }
        });
        before.urls().forEach((url, from) -> {
            Node to = after.urls().get(url);
            if (to == null && after.flows().containsKey(flow(url))) {
                addChange(ChangeType.SECURITY_URL_CHANGED, Effect.NARROWS, from.text(), "", from, after.node(), part);
            } else if (to != null && !to.text().equals(from.text())) {
                addChange(ChangeType.SECURITY_URL_CHANGED, Effect.REPLACES, from.text(), to.text(), from, to, part);
            }
        });
    }

    /** Returns the flow of a URL. A URL of an added or removed flow is not a separate change. */
    private static String flow(String url) {
        return url.replaceFirst(" .*", "");
    }

    private void addChange(
            ChangeType type,
            Effect effect,
            String from,
            String to,
            Node before,
            Node after,
            Optional<ComparedPart> part) {
        sharedState
                .collector()
                .add(
                        type,
                        effect,
                        SubjectNames.of(after),
                        from,
                        to,
                        Optional.of(before),
                        Optional.of(after),
                        part,
                        CompatibilityRules.Conditions.NONE);
    }
}
