package org.coworkingapi.contract.verification.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.coworkingapi.contract.verification.contract.BoundedRegex;

/**
 * Whether a regular expression accepts too much to be worth anything, told by what it accepts and not by how it is
 * spelt. It does if
 *
 * <ul>
 *   <li>it accepts a text that is empty or blank, for then a value is as good as none ({@code .*}, {@code [\s\S]+},
 *       {@code (a|.)?}), or
 *   <li>it accepts each of four texts that have nothing in common, and the schema refuses one of them, for then it says
 *       less than the schema does ({@code \S+} for a number or a URL).
 * </ul>
 *
 * <p>So {@code \S.*} is good for a name, which may be any text, and none for a date.
 */
final class PermissiveRegex {

    private static final List<String> BLANK = List.of("", " ", "\t", "  \n ");
    private static final List<String> UNUSUAL =
            List.of("x", "?!", "\u0000", "long ".repeat(1000).strip());

    private PermissiveRegex() {}

    /**
     * What it accepts that it should not; empty if nothing.
     *
     * @param allowed whether the schema allows a text
     */
    static Optional<String> of(String regex, Predicate<String> allowed) {
        if (BLANK.stream().anyMatch(text -> BoundedRegex.matches(regex, text))) {
            return Optional.of(BoundedRegex.matches(regex, "") ? "an empty string" : "a blank string");
        }
        return UNUSUAL.stream().allMatch(text -> BoundedRegex.matches(regex, text))
                        && !UNUSUAL.stream().allMatch(allowed)
                ? Optional.of("'x', '?!' and any other string that is not blank, but the schema does not")
                : Optional.empty();
    }
}
