package org.coworkingapi.contract.review.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.operation.Access;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/** Compares the ways into an operation: does each of the old ones still lead in, and which were no ways before? */
final class Ways {

    private final List<Access> old;
    private final List<Access> proposed;
    private final Set<Security.Finding> findings = new LinkedHashSet<>();

    private Ways(List<Access> old, List<Access> proposed) {
        this.old = old;
        this.proposed = proposed;
    }

    static List<Security.Finding> compare(List<Access> old, List<Access> proposed) {
        Ways ways = new Ways(old, proposed);
        boolean wasOpen = old.stream().anyMatch(Access::isOpen);
        boolean isOpen = proposed.stream().anyMatch(Access::isOpen);
        if (wasOpen && !isOpen) {
            ways.find(Kind.SECURITY_ADDED, Effect.NARROWS, "", text(proposed));
        } else if (!wasOpen && isOpen) {
            ways.find(Kind.SECURITY_REMOVED, Effect.WIDENS, text(old), "");
        } else {
            ways.alternatives(wasOpen);
        }
        return List.copyOf(ways.findings);
    }

    /** @param isOpen whether nobody has to say who they are; then who does it is only treated in another way */
    private void alternatives(boolean isOpen) {
        List<Access> before = old.stream().filter(way -> !way.isOpen()).toList();
        List<Access> after = proposed.stream().filter(way -> !way.isOpen()).toList();
        List<Access> lost = before.stream()
                .filter(way -> after.stream().noneMatch(other -> other.admits(way)))
                .toList();
        List<Access> gained = new ArrayList<>(after.stream()
                .filter(way -> before.stream().noneMatch(other -> other.admits(way)))
                .toList());
        for (Access way : lost) {
            Optional<Access> same = after.stream()
                    .filter(other -> !before.contains(other) && isSameSchemes(way, other))
                    .findFirst();
            Optional<Access> more = after.stream()
                    .filter(other -> !before.contains(other) && way.admits(other))
                    .findFirst();
            if (same.isPresent()) {
                scopes(way, same.get());
                gained.remove(same.get());
            } else if (more.isPresent()) {
                find(
                        Kind.SECURITY_ALTERNATIVE_CHANGED,
                        isOpen ? Effect.MOVES : Effect.NARROWS,
                        way.toString(),
                        more.get().toString());
                gained.remove(more.get());
            } else if (!gained.isEmpty() && lost.size() == gained.size()) {
                Access next = gained.remove(0);
                find(
                        Kind.SECURITY_ALTERNATIVE_CHANGED,
                        isOpen ? Effect.MOVES : Effect.REPLACES,
                        way.toString(),
                        next.toString());
            } else {
                find(Kind.SECURITY_ALTERNATIVE_REMOVED, isOpen ? Effect.MOVES : Effect.NARROWS, way.toString(), "");
            }
        }
        for (Access way : gained) {
            Optional<Access> stricter = before.stream()
                    .filter(other -> !after.contains(other) && way.admits(other))
                    .findFirst();
            if (stricter.filter(other -> isSameSchemes(way, other)).isPresent()) {
                scopes(stricter.get(), way);
            } else if (stricter.isPresent()) {
                find(
                        Kind.SECURITY_ALTERNATIVE_CHANGED,
                        Effect.WIDENS,
                        stricter.get().toString(),
                        way.toString());
            } else {
                find(Kind.SECURITY_ALTERNATIVE_ADDED, Effect.WIDENS, "", way.toString());
            }
        }
    }

    private void scopes(Access before, Access after) {
        after.scopes().forEach((scheme, scopes) -> {
            Set<String> added = new TreeSet<>(scopes);
            added.removeAll(before.scopes().get(scheme));
            added.forEach(scope -> find(Kind.SECURITY_SCOPE_ADDED, Effect.NARROWS, "", scope));
            Set<String> removed = new TreeSet<>(before.scopes().get(scheme));
            removed.removeAll(scopes);
            removed.forEach(scope -> find(Kind.SECURITY_SCOPE_REMOVED, Effect.WIDENS, scope, ""));
        });
    }

    private static boolean isSameSchemes(Access way, Access other) {
        return way.scopes().keySet().equals(other.scopes().keySet());
    }

    private static String text(List<Access> ways) {
        return ways.stream().map(Access::toString).sorted().distinct().collect(Collectors.joining(", or "));
    }

    private void find(Kind kind, Effect effect, String from, String to) {
        findings.add(new Security.Finding(kind, effect, from, to));
    }
}
