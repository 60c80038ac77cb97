package org.coworkingapi.contract.verification.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.coworkingapi.contract.verification.contract.BoundedRegex;

/**
 * Detects regular expressions that accept too many strings, by trying strings instead of analysing the expression. An
 * expression is too permissive if
 *
 * <ul>
 *   <li>it accepts an empty or blank string ({@code .*}, {@code [\s\S]+}, {@code (a|.)?}), or
 *   <li>it accepts each of four unrelated strings although the schema rejects one of them ({@code \S+} for a number or
 *       a URL).
 * </ul>
 *
 * <p>For example, {@code \S.*} is allowed for a name, which can be any string, but not for a date.
 */
final class PermissiveRegex {

    private static final List<String> BLANK = List.of("", " ", "\t", "  \n ");
    private static final List<String> UNUSUAL =
            List.of("x", "?!", "\u0000", "long ".repeat(1000).strip());

    private PermissiveRegex() {}

    /**
     * Returns a description of the unwanted strings that the expression accepts; empty if there are none.
     *
     * @param allowed whether the schema allows a string
     */
    static Optional<String> of(String regex, Predicate<String> allowed) {
        if (BLANK.stream().anyMatch(text -> BoundedRegex.matches(regex, text))) {
            return Optional.of(BoundedRegex.matches(regex, "") ? "an empty string" : "a blank string");
        }
        return UNUSUAL.stream().allMatch(text -> BoundedRegex.matches(regex, text))
                        && !UNUSUAL.stream().allMatch(allowed)
                ? Optional.of("any string that is not blank, such as 'x' or '?!', even if the schema rejects it")
                : Optional.empty();
    }
}
