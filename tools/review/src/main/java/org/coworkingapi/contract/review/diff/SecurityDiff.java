package org.coworkingapi.contract.review.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.SecurityRequirement;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the security requirements of operations. */
final class SecurityDiff {

    /** A difference of security requirements, independent of the operation. */
    record SecurityEdit(ChangeType type, Effect effect, String from, String to) {}

    private record SecurityPair(Optional<Node> before, Optional<Node> after) {}

    private final DiffContext.SharedState sharedState;
    private final SecuritySchemeDiff securitySchemeDiff;
    private final Map<SecurityPair, List<SecurityEdit>> editsByPair = new HashMap<>();

    SecurityDiff(DiffContext.SharedState sharedState) {
        this.sharedState = sharedState;
        this.securitySchemeDiff = new SecuritySchemeDiff(sharedState);
    }

    /** Compares the security schemes, including those that no operation uses. */
    void compareSchemes() {
        securitySchemeDiff.compare();
    }

    void compare(OperationPair pair) {
        Inherited before = Inherited.of(sharedState.before(), pair.before(), "security");
        Inherited after = Inherited.of(sharedState.after(), pair.after(), "security");
        DiffContext context = new DiffContext(sharedState, pair.after().name(), false);
        List<SecurityRequirement> old = SecurityRequirement.of(before.list()).stream()
                .map(requirement -> requirement.renamed(securitySchemeDiff.newNames()))
                .toList();
        List<SecurityRequirement> proposed = SecurityRequirement.of(after.list());
        int depth = Math.max(before.depth(), after.depth());
        for (SecurityEdit edit : editsByPair.computeIfAbsent(
                new SecurityPair(before.list(), after.list()),
                securityPair -> SecurityRequirementDiff.compare(old, proposed))) {
            boolean isNew =
                    edit.type() == ChangeType.SECURITY_ADDED && before.list().isEmpty();
            sharedState
                    .collector()
                    .add(
                            edit.type(),
                            edit.effect(),
                            after.owner(depth),
                            edit.from(),
                            edit.to(),
                            isNew ? Optional.empty() : Optional.of(before.nodeAt(depth)),
                            Optional.of(after.nodeAt(depth)),
                            Optional.of(context.request(Location.SECURITY)),
                            CompatibilityRules.Conditions.NONE);
        }
        TreeSet<String> schemesBefore = new TreeSet<>();
        old.forEach(requirement -> schemesBefore.addAll(requirement.scopes().keySet()));
        proposed.forEach(requirement -> requirement.scopes().keySet().stream()
                .filter(schemesBefore::contains)
                .sorted()
                .distinct()
                .forEach(name -> securitySchemeDiff.compare(context, name)));
    }
}
