package org.coworkingapi.contract.review.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.operation.SecurityRequirement;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.ChangeType;

/** Compares the ways into an operation: does each of the old ones still lead in, and which were no ways before? */
final class SecurityRequirementDiff {

    private final List<SecurityRequirement> old;
    private final List<SecurityRequirement> proposed;
    private final Set<SecurityDiff.SecurityEdit> findings = new LinkedHashSet<>();

    private SecurityRequirementDiff(List<SecurityRequirement> old, List<SecurityRequirement> proposed) {
        this.old = old;
        this.proposed = proposed;
    }

    static List<SecurityDiff.SecurityEdit> compare(List<SecurityRequirement> old, List<SecurityRequirement> proposed) {
        SecurityRequirementDiff securityRequirementDiff = new SecurityRequirementDiff(old, proposed);
        boolean wasOpen = old.stream().anyMatch(SecurityRequirement::isAnonymous);
        boolean isOpen = proposed.stream().anyMatch(SecurityRequirement::isAnonymous);
        if (wasOpen && !isOpen) {
            securityRequirementDiff.find(ChangeType.SECURITY_ADDED, Effect.NARROWS, "", text(proposed));
        } else if (!wasOpen && isOpen) {
            securityRequirementDiff.find(ChangeType.SECURITY_REMOVED, Effect.WIDENS, text(old), "");
        } else {
            securityRequirementDiff.alternatives(wasOpen);
        }
        return List.copyOf(securityRequirementDiff.findings);
    }

    /** @param isOpen whether nobody has to say who they are; then who does it is only treated in another way */
    private void alternatives(boolean isOpen) {
        List<SecurityRequirement> before = old.stream().filter(way -> !way.isAnonymous()).toList();
        List<SecurityRequirement> after = proposed.stream().filter(way -> !way.isAnonymous()).toList();
        List<SecurityRequirement> lost = before.stream()
                .filter(way -> after.stream().noneMatch(other -> other.isSatisfiedBy(way)))
                .toList();
        List<SecurityRequirement> gained = new ArrayList<>(after.stream()
                .filter(way -> before.stream().noneMatch(other -> other.isSatisfiedBy(way)))
                .toList());
        for (SecurityRequirement way : lost) {
            Optional<SecurityRequirement> same = after.stream()
                    .filter(other -> !before.contains(other) && isSameSchemes(way, other))
                    .findFirst();
            Optional<SecurityRequirement> more = after.stream()
                    .filter(other -> !before.contains(other) && way.isSatisfiedBy(other))
                    .findFirst();
            if (same.isPresent()) {
                scopes(way, same.get());
                gained.remove(same.get());
            } else if (more.isPresent()) {
                find(
                        ChangeType.SECURITY_ALTERNATIVE_CHANGED,
                        isOpen ? Effect.MOVES : Effect.NARROWS,
                        way.toString(),
                        more.get().toString());
                gained.remove(more.get());
            } else if (!gained.isEmpty() && lost.size() == gained.size()) {
                SecurityRequirement next = gained.remove(0);
                find(
                        ChangeType.SECURITY_ALTERNATIVE_CHANGED,
                        isOpen ? Effect.MOVES : Effect.REPLACES,
                        way.toString(),
                        next.toString());
            } else {
                find(ChangeType.SECURITY_ALTERNATIVE_REMOVED, isOpen ? Effect.MOVES : Effect.NARROWS, way.toString(), "");
            }
        }
        for (SecurityRequirement way : gained) {
            Optional<SecurityRequirement> stricter = before.stream()
                    .filter(other -> !after.contains(other) && way.isSatisfiedBy(other))
                    .findFirst();
            if (stricter.filter(other -> isSameSchemes(way, other)).isPresent()) {
                scopes(stricter.get(), way);
            } else if (stricter.isPresent()) {
                find(
                        ChangeType.SECURITY_ALTERNATIVE_CHANGED,
                        Effect.WIDENS,
                        stricter.get().toString(),
                        way.toString());
            } else {
                find(ChangeType.SECURITY_ALTERNATIVE_ADDED, Effect.WIDENS, "", way.toString());
            }
        }
    }

    private void scopes(SecurityRequirement before, SecurityRequirement after) {
        after.scopes().forEach((scheme, scopes) -> {
            Set<String> added = new TreeSet<>(scopes);
            added.removeAll(before.scopes().get(scheme));
            added.forEach(scope -> find(ChangeType.SECURITY_SCOPE_ADDED, Effect.NARROWS, "", scope));
            Set<String> removed = new TreeSet<>(before.scopes().get(scheme));
            removed.removeAll(scopes);
            removed.forEach(scope -> find(ChangeType.SECURITY_SCOPE_REMOVED, Effect.WIDENS, scope, ""));
        });
    }

    private static boolean isSameSchemes(SecurityRequirement way, SecurityRequirement other) {
        return way.scopes().keySet().equals(other.scopes().keySet());
    }

    private static String text(List<SecurityRequirement> ways) {
        return ways.stream().map(SecurityRequirement::toString).sorted().distinct().collect(Collectors.joining(", or "));
    }

    private void find(ChangeType type, Effect effect, String from, String to) {
        findings.add(new SecurityDiff.SecurityEdit(type, effect, from, to));
    }
}
