package org.coworkingapi.contract.verification.spec;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One operation of the spec.
 *
 * @param secured whether it needs a token
 * @param pointer where the spec defines it (RFC 6901)
 */
public record Operation(String id, String method, String template, List<Parameter> parameters, Map<Integer, Response> responses,
                        boolean secured, String pointer) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /** In kebab-case, as the folders of contracts are called. */
    public String folder() {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The values of the path's parameters, still percent-encoded; empty if it is another path. */
    public Optional<Map<String, String>> match(String path) {
        Matcher variables = VARIABLE.matcher(template);
        Matcher match = Pattern.compile(VARIABLE.matcher(template).replaceAll("([^/]+)")).matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 1; variables.find(); i++) {
            values.put(variables.group(1), match.group(i));
        }
        return Optional.of(values);
    }

    /** The path with these values in place of its parameters, which must be percent-encoded. */
    public String path(Map<String, String> values) {
        return VARIABLE.matcher(template).replaceAll(variable -> Matcher.quoteReplacement(values.get(variable.group(1))));
    }

    public Stream<Parameter> parametersIn(String place) {
        return parameters.stream().filter(parameter -> parameter.in().equals(place));
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }

    /** The answer when all is well. */
    public Response success() {
        return responses.values().stream().filter(response -> response.status() < 300).findFirst().orElseThrow();
    }

    /** The schema of the good answer. */
    public JsonSchema body() {
        return success().bodies().values().iterator().next().schema();
    }

    /** The parameter that selects fields of the answer; empty if it has none. */
    public Optional<Parameter> projection() {
        return responses.values().stream().flatMap(response -> response.examples().stream())
                .flatMap(example -> example.provokedBy().stream())
                .filter(cause -> cause.startsWith(Spec.UNKNOWN_PATH))
                .flatMap(cause -> parameter(cause.substring(Spec.UNKNOWN_PATH.length())).stream())
                .findFirst();
    }
}
