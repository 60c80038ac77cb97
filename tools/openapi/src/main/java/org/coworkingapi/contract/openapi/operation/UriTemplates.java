package org.coworkingapi.contract.openapi.operation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Paths and URLs with names in braces. */
public final class UriTemplates {

    /** The expressions of callbacks ({@code {$request.body#/url}}) stand in braces too, and are no names. */
    private static final Pattern NAME = Pattern.compile("\\{((?!\\$)[^{}]*)}");

    private UriTemplates() {}

    /** With each name left out: {@code /teams/{}}. */
    public static String withoutNames(String template) {
        return NAME.matcher(template).replaceAll("{}");
    }

    /** The names, in order. */
    public static List<String> names(String template) {
        return NAME.matcher(template).results().map(result -> result.group(1)).toList();
    }

    /** What its instances look like, each value that takes the place of a name as a group. */
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
        return NAME.matcher(template).results().toList();
    }
}
