package org.coworkingapi.contract.review.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.operation.SecurityRequirement;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the alternative security requirements of an operation. */
final class SecurityRequirementDiff {

    private final List<SecurityRequirement> old;
    private final List<SecurityRequirement> proposed;
    private final Set<SecurityDiff.SecurityEdit> edits = new LinkedHashSet<>();

    private SecurityRequirementDiff(List<SecurityRequirement> old, List<SecurityRequirement> proposed) {
        this.old = old;
        this.proposed = proposed;
    }

    static List<SecurityDiff.SecurityEdit> compare(List<SecurityRequirement> old, List<SecurityRequirement> proposed) {
        SecurityRequirementDiff diff = new SecurityRequirementDiff(old, proposed);
        boolean wasAnonymous = old.stream().anyMatch(SecurityRequirement::isAnonymous);
        boolean isAnonymous = proposed.stream().anyMatch(SecurityRequirement::isAnonymous);
        if (wasAnonymous && !isAnonymous) {
            diff.add(ChangeType.SECURITY_ADDED, Effect.NARROWS, "", text(proposed));
        } else if (!wasAnonymous && isAnonymous) {
            diff.add(ChangeType.SECURITY_REMOVED, Effect.WIDENS, text(old), "");
        } else {
            diff.compareAlternatives(wasAnonymous);
        }
        return List.copyOf(diff.edits);
    }

    /**
     * @param isAnonymous whether both documents accept unauthenticated requests; if so, a removed alternative does not
     *     narrow the accepted requests
     */
    private void compareAlternatives(boolean isAnonymous) {
        List<SecurityRequirement> before =
                old.stream().filter(requirement -> !requirement.isAnonymous()).toList();
        List<SecurityRequirement> after = proposed.stream()
                .filter(requirement -> !requirement.isAnonymous())
                .toList();
        List<SecurityRequirement> removed = before.stream()
                .filter(requirement -> after.stream().noneMatch(other -> other.isSatisfiedBy(requirement)))
                .toList();
        List<SecurityRequirement> added = new ArrayList<>(after.stream()
                .filter(requirement -> before.stream().noneMatch(other -> other.isSatisfiedBy(requirement)))
                .toList());
        for (SecurityRequirement requirement : removed) {
            Optional<SecurityRequirement> sameSchemes = after.stream()
                    .filter(other -> !before.contains(other) && hasSameSchemes(requirement, other))
                    .findFirst();
            Optional<SecurityRequirement> stricter = after.stream()
                    .filter(other -> !before.contains(other) && requirement.isSatisfiedBy(other))
                    .findFirst();
            if (sameSchemes.isPresent()) {
                compareScopes(requirement, sameSchemes.get());
                added.remove(sameSchemes.get());
            } else if (stricter.isPresent()) {
                add(
                        ChangeType.SECURITY_ALTERNATIVE_CHANGED,
                        isAnonymous ? Effect.MOVES : Effect.NARROWS,
                        requirement.toString(),
                        stricter.get().toString());
                added.remove(stricter.get());
            } else if (!added.isEmpty() && removed.size() == added.size()) {
                SecurityRequirement replacement = added.remove(0);
                add(
                        ChangeType.SECURITY_ALTERNATIVE_CHANGED,
                        isAnonymous ? Effect.MOVES : Effect.REPLACES,
                        requirement.toString(),
                        replacement.toString());
            } else {
                add(
                        ChangeType.SECURITY_ALTERNATIVE_REMOVED,
                        isAnonymous ? Effect.MOVES : Effect.NARROWS,
                        requirement.toString(),
                        "");
            }
        }
        for (SecurityRequirement requirement : added) {
            Optional<SecurityRequirement> stricter = before.stream()
                    .filter(other -> !after.contains(other) && requirement.isSatisfiedBy(other))
                    .findFirst();
            if (stricter.filter(other -> hasSameSchemes(requirement, other)).isPresent()) {
                compareScopes(stricter.get(), requirement);
            } else if (stricter.isPresent()) {
                add(
                        ChangeType.SECURITY_ALTERNATIVE_CHANGED,
                        Effect.WIDENS,
                        stricter.get().toString(),
                        requirement.toString());
            } else {
                add(ChangeType.SECURITY_ALTERNATIVE_ADDED, Effect.WIDENS, "", requirement.toString());
            }
        }
    }

    private void compareScopes(SecurityRequirement before, SecurityRequirement after) {
        after.scopes().forEach((scheme, scopes) -> {
            Set<String> added = new TreeSet<>(scopes);
            added.removeAll(before.scopes().get(scheme));
            added.forEach(scope -> add(ChangeType.SECURITY_SCOPE_ADDED, Effect.NARROWS, "", scope));
            Set<String> removed = new TreeSet<>(before.scopes().get(scheme));
            removed.removeAll(scopes);
            removed.forEach(scope -> add(ChangeType.SECURITY_SCOPE_REMOVED, Effect.WIDENS, scope, ""));
        });
    }

    private static boolean hasSameSchemes(SecurityRequirement requirement, SecurityRequirement other) {
        return requirement.scopes().keySet().equals(other.scopes().keySet());
    }

    private static String text(List<SecurityRequirement> requirements) {
        return requirements.stream()
                .map(SecurityRequirement::toString)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", or "));
    }

    private void add(ChangeType type, Effect effect, String from, String to) {
        edits.add(new SecurityDiff.SecurityEdit(type, effect, from, to));
    }
}
