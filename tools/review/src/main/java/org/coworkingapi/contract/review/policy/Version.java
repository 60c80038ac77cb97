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
record Version(BigInteger major, BigInteger minor, BigInteger patch, String pre) implements Comparable<Version> {

    private static final String NUMBER = "(0|[1-9]\\d*)";
    private static final Pattern FORM = Pattern.compile(
            NUMBER + "\\." + NUMBER + "\\." + NUMBER
                    + "(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\\+[0-9A-Za-z.-]+)?");

    private static final Comparator<Version> BY_NUMBERS =
            Comparator.comparing(Version::major).thenComparing(Version::minor).thenComparing(Version::patch);

    /** Empty if it is none. */
    static Optional<Version> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String pre = form.group(4);
        return Optional.of(new Version(
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
    Version nextBreaking() {
        if (!pre.isEmpty()) {
            return released();
        }
        return major.signum() == 0
                ? nextMinor()
                : new Version(major.add(BigInteger.ONE), BigInteger.ZERO, BigInteger.ZERO, "");
    }

    /** The first version that may add to what this one promised; before 1.0.0 any. */
    Version nextAdding() {
        return isUnstable() ? nextPatch() : nextMinor();
    }

    Version nextPatch() {
        return !pre.isEmpty() ? released() : new Version(major, minor, patch.add(BigInteger.ONE), "");
    }

    private Version nextMinor() {
        return new Version(major, minor.add(BigInteger.ONE), BigInteger.ZERO, "");
    }

    private Version released() {
        return new Version(major, minor, patch, "");
    }

    /** Whether this version, or a first look at it ({@code 2.0.0-rc.1}), is as far on as another. */
    boolean reaches(Version wanted) {
        return released().compareTo(wanted.released()) >= 0;
    }

    @Override
    public int compareTo(Version other) {
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
