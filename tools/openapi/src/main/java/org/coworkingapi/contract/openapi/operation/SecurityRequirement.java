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
 * One way into an operation: all these schemes together.
 *
 * @param scopes by the name of the scheme; empty if nothing is asked for
 */
public record SecurityRequirement(SortedMap<String, SortedSet<String>> scopes) {

    /** The alternatives in a {@code security} list; the open way where there are none. */
    public static List<SecurityRequirement> of(Optional<Node> security) {
        List<SecurityRequirement> ways = new ArrayList<>();
        security.ifPresent(list -> list.items().forEach(item -> {
            SortedMap<String, SortedSet<String>> scopes = new TreeMap<>();
            item.members()
                    .forEach((name, names) -> scopes.put(
                            name,
                            new TreeSet<>(names.items().stream().map(Node::text).toList())));
            ways.add(new SecurityRequirement(scopes));
        }));
        return ways.isEmpty() ? List.of(new SecurityRequirement(new TreeMap<>())) : List.copyOf(ways);
    }

    public boolean isAnonymous() {
        return scopes.isEmpty();
    }

    /** Whether who has what the other way asks for is let in here too. */
    public boolean isSatisfiedBy(SecurityRequirement other) {
        return scopes.entrySet().stream()
                .allMatch(scheme -> other.scopes.containsKey(scheme.getKey())
                        && other.scopes.get(scheme.getKey()).containsAll(scheme.getValue()));
    }

    /** The same way, schemes called by other names. */
    public SecurityRequirement renamed(Map<String, String> names) {
        SortedMap<String, SortedSet<String>> renamed = new TreeMap<>();
        scopes.forEach((name, values) -> renamed.put(names.getOrDefault(name, name), values));
        return new SecurityRequirement(renamed);
    }

    /** As {@code oauth (read, write) and key}. */
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
