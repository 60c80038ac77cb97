package org.coworkingapi.contract.review.counterexample;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Node;
import tools.jackson.databind.JsonNode;

/** Serializes the values of parameters and headers in their style (OpenAPI, "Style Values"). */
final class ParameterSerializer {

    private ParameterSerializer() {}

    /** @param in {@code path}, {@code query}, {@code header} or {@code cookie} */
    static String serialize(Node parameter, String in, String name, JsonNode value) {
        boolean isNamed = in.equals("query") || in.equals("cookie");
        if (parameter.get("content").isPresent()) {
            return (isNamed ? name + '=' : "") + encode(value.toString(), false);
        }
        String defaultStyle = isNamed ? "form" : "simple";
        String style = parameter.text("style").isEmpty() ? defaultStyle : parameter.text("style");
        boolean explode =
                parameter.get("explode").map(node -> node.text().equals("true")).orElse(style.equals("form"));
        boolean allowReserved = parameter.isTrue("allowReserved");
        return switch (style) {
            case "form" -> joinNamed(value, name, explode, allowReserved, "", "&", ",");
            case "matrix" -> joinNamed(value, name, explode, allowReserved, ";", ";", ",");
            case "label" -> '.' + join(value, explode, allowReserved, explode ? "." : ",");
            case "spaceDelimited" ->
                explode
                        ? joinNamed(value, name, true, allowReserved, "", "&", ",")
                        : name + '=' + join(value, false, allowReserved, "%20");
            case "pipeDelimited" ->
                explode
                        ? joinNamed(value, name, true, allowReserved, "", "&", ",")
                        : name + '=' + join(value, false, allowReserved, "%7C");
            case "deepObject" ->
                value.isObject()
                        ? value.propertyStream()
                                .map(entry ->
                                        name + '[' + entry.getKey() + "]=" + text(entry.getValue(), allowReserved))
                                .collect(Collectors.joining("&"))
                        : joinNamed(value, name, true, allowReserved, "", "&", ",");
            default -> join(value, explode, allowReserved, ",");
        };
    }

    /**
     * @param separator separates the parts of an exploded value
     * @param delimiter separates the parts of a value that is not exploded
     */
    private static String joinNamed(
            JsonNode value,
            String name,
            boolean explode,
            boolean allowReserved,
            String prefix,
            String separator,
            String delimiter) {
        if (explode && value.isArray()) {
            return prefix
                    + value.valueStream()
                            .map(item -> name + '=' + text(item, allowReserved))
                            .collect(Collectors.joining(separator));
        }
        if (explode && value.isObject()) {
            return prefix + join(value, true, allowReserved, separator);
        }
        return prefix + name + '=' + join(value, false, allowReserved, delimiter);
    }

    private static String join(JsonNode value, boolean explode, boolean allowReserved, String delimiter) {
        List<String> parts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> parts.add(text(item, allowReserved)));
        } else if (value.isObject()) {
            value.forEachEntry((name, member) ->
                    parts.add(encode(name, allowReserved) + (explode ? "=" : delimiter) + text(member, allowReserved)));
        } else {
            parts.add(text(value, allowReserved));
        }
        return String.join(delimiter, parts);
    }

    private static String text(JsonNode value, boolean allowReserved) {
        return encode(value.isString() ? value.stringValue() : value.toString(), allowReserved);
    }

    static String encode(String text, boolean allowReserved) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return allowReserved
                ? encoded.replace("%2F", "/")
                        .replace("%3A", ":")
                        .replace("%3F", "?")
                        .replace("%40", "@")
                        .replace("%2C", ",")
                : encoded;
    }
}
