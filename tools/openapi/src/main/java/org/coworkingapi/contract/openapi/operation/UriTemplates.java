package org.coworkingapi.contract.openapi.operation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Paths and URLs with variables in braces. */
public final class UriTemplates {

    /** Runtime expressions of callbacks such as {@code {$request.body#/url}} are not variables. */
    private static final Pattern VARIABLE = Pattern.compile("\\{((?!\\$)[^{}]*)}");

    private UriTemplates() {}

    /** Removes the names of all variables: {@code /teams/{id}} becomes {@code /teams/{}}. */
    public static String withoutNames(String template) {
        return VARIABLE.matcher(template).replaceAll("{}");
    }

    /** Returns the names of the variables in their order. */
    public static List<String> names(String template) {
        return VARIABLE.matcher(template)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    /** Returns a pattern for concrete paths with one group for each variable. */
    public static Pattern pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (MatchResult name : variables(template)) {
            pattern.append(Pattern.quote(template.substring(end, name.start()))).append("([^/]+)");
            end = name.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(template.substring(end))).toString());
    }

    static List<MatchResult> variables(String template) {
        return VARIABLE.matcher(template).results().toList();
    }
}
