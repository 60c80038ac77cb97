package org.coworkingapi.contract.openapi.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * A security requirement: a set of schemes that must all be satisfied.
 *
 * @param scopes the scopes by scheme name, or an empty map for unauthenticated requests
 */
public record SecurityRequirement(SortedMap<String, SortedSet<String>> scopes) {

    /** Returns the alternatives in a {@code security} list; a single empty requirement if there are none. */
    public static List<SecurityRequirement> of(Optional<Node> security) {
        List<SecurityRequirement> requirements = new ArrayList<>();
        security.ifPresent(list -> list.items().forEach(item -> {
            SortedMap<String, SortedSet<String>> scopes = new TreeMap<>();
            item.members()
                    .forEach((name, names) -> scopes.put(
                            name,
                            new TreeSet<>(names.items().stream().map(Node::text).toList())));
            requirements.add(new SecurityRequirement(scopes));
        }));
        return requirements.isEmpty() ? List.of(new SecurityRequirement(new TreeMap<>())) : List.copyOf(requirements);
    }

    public boolean isAnonymous() {
        return scopes.isEmpty();
    }

    /** Returns whether credentials that satisfy {@code other} also satisfy this requirement. */
    public boolean isSatisfiedBy(SecurityRequirement other) {
        return scopes.entrySet().stream()
                .allMatch(scheme -> other.scopes.containsKey(scheme.getKey())
                        && other.scopes.get(scheme.getKey()).containsAll(scheme.getValue()));
    }

    /** Returns this requirement with renamed schemes. Names that the map does not contain are kept. */
    public SecurityRequirement renamed(Map<String, String> names) {
        SortedMap<String, SortedSet<String>> renamed = new TreeMap<>();
        scopes.forEach((name, values) -> renamed.put(names.getOrDefault(name, name), values));
        return new SecurityRequirement(renamed);
    }

    /** Returns a readable form such as {@code oauth (read, write) and key}. */
    @Override
    public String toString() {
        if (isAnonymous()) {
            return "nothing";
        }
        return scopes.entrySet().stream()
                .map(scheme -> scheme.getKey()
                        + (scheme.getValue().isEmpty() ? "" : " (" + String.join(", ", scheme.getValue()) + ')'))
                .collect(Collectors.joining(" and "));
    }
}
