package org.coworkingapi.contract.review.policy;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as Semantic Versioning 2.0.0 has it; what follows a plus says nothing of order.
 *
 * @param pre what follows the hyphen, or empty
 */
record SemanticVersion(BigInteger major, BigInteger minor, BigInteger patch, String pre) implements Comparable<SemanticVersion> {

    private static final String NUMBER = "(0|[1-9]\\d*)";
    private static final Pattern FORM = Pattern.compile(
            NUMBER + "\\." + NUMBER + "\\." + NUMBER
                    + "(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\\+[0-9A-Za-z.-]+)?");

    private static final Comparator<SemanticVersion> BY_NUMBERS =
            Comparator.comparing(SemanticVersion::major).thenComparing(SemanticVersion::minor).thenComparing(SemanticVersion::patch);

    /** Empty if it is none. */
    static Optional<SemanticVersion> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String pre = form.group(4);
        return Optional.of(new SemanticVersion(
                new BigInteger(form.group(1)),
                new BigInteger(form.group(2)),
                new BigInteger(form.group(3)),
                pre == null ? "" : pre));
    }

    /** Whether it may still change at any time: before 1.0.0 (item 4), and before its own release (item 9). */
    boolean isUnstable() {
        return major.signum() == 0 || !pre.isEmpty();
    }

    /** The first version that may break what this one promised. */
    SemanticVersion nextBreaking() {
        if (!pre.isEmpty()) {
            return released();
        }
        return major.signum() == 0
                ? nextMinor()
                : new SemanticVersion(major.add(BigInteger.ONE), BigInteger.ZERO, BigInteger.ZERO, "");
    }

    /** The first version that may add to what this one promised; before 1.0.0 any. */
    SemanticVersion nextAdding() {
        return isUnstable() ? nextPatch() : nextMinor();
    }

    SemanticVersion nextPatch() {
        return !pre.isEmpty() ? released() : new SemanticVersion(major, minor, patch.add(BigInteger.ONE), "");
    }

    private SemanticVersion nextMinor() {
        return new SemanticVersion(major, minor.add(BigInteger.ONE), BigInteger.ZERO, "");
    }

    private SemanticVersion released() {
        return new SemanticVersion(major, minor, patch, "");
    }

    /** Whether this version, or a first look at it ({@code 2.0.0-rc.1}), is as far on as another. */
    boolean isAtLeast(SemanticVersion wanted) {
        return released().compareTo(wanted.released()) >= 0;
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
