package org.coworkingapi.contract.review.policy;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;

/** Asks of a version that it says what changed (Semantic Versioning 2.0.0). */
final class VersionPolicy {

    private VersionPolicy() {}

    /** Whether the new version is one in which the old promises need not be kept. */
    static boolean allowBreaks(Document before, Document after) {
        Optional<SemanticVersion> old = SemanticVersion.of(before.version());
        Optional<SemanticVersion> proposed = SemanticVersion.of(after.version());
        return old.isPresent()
                && proposed.isPresent()
                && proposed.get().compareTo(old.get()) > 0
                && (!old.get().pre().isEmpty()
                        || proposed.get().isAtLeast(old.get().nextBreaking()));
    }

    /** @param breaks the changes among them that break somebody and are not excused */
    static Optional<PolicyViolation> check(Document before, Document after, List<Change> changes, List<Change> breaks) {
        Optional<SemanticVersion> old = SemanticVersion.of(before.version());
        Optional<SemanticVersion> proposed = SemanticVersion.of(after.version());
        if (proposed.isEmpty()) {
            return violation(
                    "version-not-semantic",
                    "The version " + quoted(after)
                            + " is not three numbers, as 1.4.0, which Semantic Versioning asks for.",
                    after);
        }
        if (old.isEmpty()) {
            return Optional.empty();
        }
        List<Change> additions = changes.stream().filter(VersionPolicy::isAddition).toList();
        boolean matters =
                changes.stream().anyMatch(change -> change.wire() != Verdict.NONE || change.code() != Verdict.NONE);
        SemanticVersion right = next(old.get(), breaks, additions);
        if (proposed.get().compareTo(old.get()) < 0) {
            return violation(
                    "version-decreased",
                    "The version goes back from " + old.get() + " to " + proposed.get() + "; "
                            + (matters ? right : old.get()) + " would be right.",
                    after);
        }
        if (!matters) {
            return Optional.empty();
        }
        if (proposed.get().compareTo(old.get()) == 0) {
            return violation(
                    "version-not-bumped",
                    "The version is still " + proposed.get() + ", and " + count(breaks, additions) + "; "
                            + right
                            + " would be right.",
                    after);
        }
        if (!breaks.isEmpty() && !allowBreaks(before, after)) {
            return violation(
                    "major-not-bumped",
                    "The version goes from " + old.get() + " to " + proposed.get() + ", and "
                            + count(breaks, additions)
                            + "; " + right + " would be right.",
                    after);
        }
        return additions.isEmpty()
                        || !old.get().pre().isEmpty()
                        || proposed.get().isAtLeast(right)
                ? Optional.empty()
                : violation(
                        "minor-not-bumped",
                        "The version goes from " + old.get() + " to " + proposed.get() + ", and "
                                + count(breaks, additions) + "; "
                                + right + " would be right.",
                        after);
    }

    private static SemanticVersion next(SemanticVersion old, List<Change> breaks, List<Change> additions) {
        if (!breaks.isEmpty()) {
            return old.nextBreaking();
        }
        return additions.isEmpty() ? old.nextPatch() : old.nextAdding();
    }

    /** Anything that is seen on the wire is more than a correction, and so is an announced end (item 7). */
    private static boolean isAddition(Change change) {
        return change.wire() != Verdict.NONE
                || change.type() == ChangeType.OPERATION_DEPRECATED
                || change.type() == ChangeType.PARAMETER_DEPRECATED
                || change.type() == ChangeType.PROPERTY_DEPRECATED;
    }

    private static String count(List<Change> breaks, List<Change> additions) {
        if (!breaks.isEmpty()) {
            return breaks.size() == 1 ? "one change breaks clients" : breaks.size() + " changes break clients";
        }
        if (!additions.isEmpty()) {
            return additions.size() == 1
                    ? "one change is seen on the wire"
                    : additions.size() + " changes are seen on the wire";
        }
        return "generated code changes";
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
