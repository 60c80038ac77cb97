package org.coworkingapi.contract.review.policy;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version according to Semantic Versioning 2.0.0, without build metadata.
 *
 * @param pre the pre-release identifiers; empty for a release
 */
record SemanticVersion(BigInteger major, BigInteger minor, BigInteger patch, String pre)
        implements Comparable<SemanticVersion> {

    private static final String NUMBER = "(0|[1-9]\\d*)";
    private static final Pattern SYNTAX = Pattern.compile(
            NUMBER + "\\." + NUMBER + "\\." + NUMBER
                    + "(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\\+[0-9A-Za-z.-]+)?");

    private static final Comparator<SemanticVersion> BY_NUMBERS = Comparator.comparing(SemanticVersion::major)
            .thenComparing(SemanticVersion::minor)
            .thenComparing(SemanticVersion::patch);

    /** Parses a version. Returns an empty {@code Optional} if it is not a valid semantic version. */
    static Optional<SemanticVersion> of(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String pre = matcher.group(4);
        return Optional.of(new SemanticVersion(
                new BigInteger(matcher.group(1)),
                new BigInteger(matcher.group(2)),
                new BigInteger(matcher.group(3)),
                pre == null ? "" : pre));
    }

    /** Returns whether the API may change at any time: below 1.0.0 (item 4), or in a pre-release (item 9). */
    boolean isUnstable() {
        return major.signum() == 0 || !pre.isEmpty();
    }

    /** Returns the first later version that may contain breaking changes. */
    SemanticVersion nextBreaking() {
        if (!pre.isEmpty()) {
            return withoutPreRelease();
        }
        return major.signum() == 0
                ? nextMinor()
                : new SemanticVersion(major.add(BigInteger.ONE), BigInteger.ZERO, BigInteger.ZERO, "");
    }

    /**
     * Returns the first later version that may contain additions; after an unstable version, the next patch version.
     */
    SemanticVersion nextAdding() {
        return isUnstable() ? nextPatch() : nextMinor();
    }

    SemanticVersion nextPatch() {
        return !pre.isEmpty() ? withoutPreRelease() : new SemanticVersion(major, minor, patch.add(BigInteger.ONE), "");
    }

    private SemanticVersion nextMinor() {
        return new SemanticVersion(major, minor.add(BigInteger.ONE), BigInteger.ZERO, "");
    }

    private SemanticVersion withoutPreRelease() {
        return new SemanticVersion(major, minor, patch, "");
    }

    /** Returns whether this version is equal to the other version or higher. Ignores pre-release identifiers. */
    boolean isAtLeast(SemanticVersion other) {
        return withoutPreRelease().compareTo(other.withoutPreRelease()) >= 0;
    }

    @Override
    public int compareTo(SemanticVersion other) {
        int byNumbers = BY_NUMBERS.compare(this, other);
        if (byNumbers != 0) {
            return byNumbers;
        }
        return pre.isEmpty() || other.pre.isEmpty()
                ? Boolean.compare(pre.isEmpty(), other.pre.isEmpty())
                : comparePre(List.of(pre.split("\\.")), List.of(other.pre.split("\\.")));
    }

    private static int comparePre(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compareIdentifiers(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compareIdentifiers(String one, String other) {
        boolean isNumber = one.matches("\\d+");
        boolean isOtherNumber = other.matches("\\d+");
        if (isNumber && isOtherNumber) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return isNumber != isOtherNumber ? Boolean.compare(isOtherNumber, isNumber) : one.compareTo(other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (pre.isEmpty() ? "" : "-" + pre);
    }
}
