package org.coworkingapi.contract.review.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;

/** Checks that the version reflects the changes (Semantic Versioning 2.0.0). */
final class VersionPolicy {

    /** Changes of component names. Requests and responses do not contain these names. */
    private static final Set<ChangeType> REFACTORINGS =
            EnumSet.of(ChangeType.SCHEMA_ADDED, ChangeType.SCHEMA_REMOVED, ChangeType.SCHEMA_RENAMED);

    private VersionPolicy() {}

    /** Returns whether the new version may contain breaking changes. */
    static boolean allowsBreakingChanges(Document before, Document after) {
        Optional<SemanticVersion> old = SemanticVersion.of(before.version());
        Optional<SemanticVersion> proposed = SemanticVersion.of(after.version());
        return old.isPresent()
                && proposed.isPresent()
                && proposed.get().compareTo(old.get()) > 0
                && (!old.get().pre().isEmpty()
                        || proposed.get().isAtLeast(old.get().nextBreaking()));
    }

    /** @param breakingChanges the breaking changes that no exception allows */
    static Optional<PolicyViolation> check(
            Document before, Document after, List<Change> changes, List<Change> breakingChanges) {
        Optional<SemanticVersion> old = SemanticVersion.of(before.version());
        Optional<SemanticVersion> proposed = SemanticVersion.of(after.version());
        if (proposed.isEmpty()) {
            return violation(
                    "version-not-semantic",
                    "The version " + quoted(after)
                            + " is not a valid semantic version; use three numbers, for example 1.4.0.",
                    after);
        }
        if (old.isEmpty()) {
            return Optional.empty();
        }
        List<Change> minorChanges =
                changes.stream().filter(VersionPolicy::requiresMinorVersion).toList();
        boolean requiresNewVersion = changes.stream()
                .filter(change -> !REFACTORINGS.contains(change.type()))
                .anyMatch(change -> change.wire() != Verdict.NONE || change.code() != Verdict.NONE);
        SemanticVersion required = requiredVersion(old.get(), breakingChanges, minorChanges);
        if (proposed.get().compareTo(old.get()) < 0) {
            return violation(
                    "version-decreased",
                    "The version was decreased from " + old.get() + " to " + proposed.get() + "; use "
                            + (requiresNewVersion ? required : old.get()) + '.',
                    after);
        }
        if (!requiresNewVersion) {
            return Optional.empty();
        }
        if (proposed.get().compareTo(old.get()) == 0) {
            return violation(
                    "version-not-bumped",
                    "The version is still " + proposed.get() + ", but " + describe(breakingChanges, minorChanges)
                            + "; use " + required + '.',
                    after);
        }
        if (!breakingChanges.isEmpty() && !allowsBreakingChanges(before, after)) {
            return violation(
                    "major-not-bumped",
                    "The version changed from " + old.get() + " to " + proposed.get() + ", but "
                            + describe(breakingChanges, minorChanges)
                            + "; use " + required + '.',
                    after);
        }
        return minorChanges.isEmpty()
                        || !old.get().pre().isEmpty()
                        || proposed.get().isAtLeast(required)
                ? Optional.empty()
                : violation(
                        "minor-not-bumped",
                        "The version changed from " + old.get() + " to " + proposed.get() + ", but "
                                + describe(breakingChanges, minorChanges) + "; use "
                                + required + '.',
                        after);
    }

    private static SemanticVersion requiredVersion(
            SemanticVersion old, List<Change> breakingChanges, List<Change> minorChanges) {
        if (!breakingChanges.isEmpty()) {
            return old.nextBreaking();
        }
        return minorChanges.isEmpty() ? old.nextPatch() : old.nextAdding();
    }

    /**
     * Returns whether a change is visible on the wire or is a deprecation. Both require a new minor version (item 7).
     */
    private static boolean requiresMinorVersion(Change change) {
        return change.wire() != Verdict.NONE
                || change.type() == ChangeType.OPERATION_DEPRECATED
                || change.type() == ChangeType.PARAMETER_DEPRECATED
                || change.type() == ChangeType.PROPERTY_DEPRECATED;
    }

    private static String describe(List<Change> breakingChanges, List<Change> minorChanges) {
        if (!breakingChanges.isEmpty()) {
            return breakingChanges.size() == 1
                    ? "1 change is breaking"
                    : breakingChanges.size() + " changes are breaking";
        }
        if (!minorChanges.isEmpty()) {
            return minorChanges.size() == 1
                    ? "1 change is visible on the wire or is a deprecation"
                    : minorChanges.size() + " changes are visible on the wire or are deprecations";
        }
        return "the changes affect generated code";
    }

    private static String quoted(Document document) {
        return "'" + document.version() + "'";
    }

    private static Optional<PolicyViolation> violation(String id, String sentence, Document after) {
        Node root = after.root();
        SourceLocation location =
                root.at("/info/version").or(() -> root.get("info")).orElse(root).location();
        return Optional.of(new PolicyViolation(id, sentence, location, Optional.empty(), ""));
    }
}
