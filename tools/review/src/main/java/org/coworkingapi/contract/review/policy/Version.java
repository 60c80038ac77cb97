package org.coworkingapi.contract.review.policy;

import java.math.BigInteger;
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

    /** Empty if it is none. */
    static Optional<Version> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Version(
                        new BigInteger(form.group(1)),
                        new BigInteger(form.group(2)),
                        new BigInteger(form.group(3)),
                        form.group(4) == null ? "" : form.group(4)))
                : Optional.empty();
    }

    /** Whether it may still change at any time: before 1.0.0 (item 4), and before its own release (item 9). */
    boolean isUnstable() {
        return major.signum() == 0 || !pre.isEmpty();
    }

    /** The first version that may break what this one promised. */
    Version nextBreaking() {
        return !pre.isEmpty()
                ? released()
                : major.signum() == 0
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
        int byNumbers = major.equals(other.major)
                ? minor.equals(other.minor) ? patch.compareTo(other.patch) : minor.compareTo(other.minor)
                : major.compareTo(other.major);
        return byNumbers != 0
                ? byNumbers
                : pre.isEmpty() || other.pre.isEmpty()
                        ? Boolean.compare(pre.isEmpty(), other.pre.isEmpty())
                        : comparePre(List.of(pre.split("\\.")), List.of(other.pre.split("\\.")));
    }

    private static int comparePre(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            boolean isNumber = one.get(i).matches("\\d+");
            boolean isOtherNumber = other.get(i).matches("\\d+");
            int order = isNumber && isOtherNumber
                    ? new BigInteger(one.get(i)).compareTo(new BigInteger(other.get(i)))
                    : isNumber != isOtherNumber
                            ? Boolean.compare(isOtherNumber, isNumber)
                            : one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (pre.isEmpty() ? "" : "-" + pre);
    }
}
