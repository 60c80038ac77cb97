package org.coworkingapi.contract.review.counterexample;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Node;
import tools.jackson.databind.JsonNode;

/** A serializer of the values of parameters and headers by their style (OpenAPI, "Style Values"). */
final class ParameterSerializer {

    private ParameterSerializer() {}

    /** @param in {@code path}, {@code query}, {@code header} or {@code cookie} */
    static String serialize(Node parameter, String in, String name, JsonNode value) {
        boolean isNamed = in.equals("query") || in.equals("cookie");
        if (parameter.get("content").isPresent()) {
            return (isNamed ? name + '=' : "") + encoded(value.toString(), false);
        }
        String defaultStyle = isNamed ? "form" : "simple";
        String style = parameter.text("style").isEmpty() ? defaultStyle : parameter.text("style");
        boolean explode =
                parameter.get("explode").map(node -> node.text().equals("true")).orElse(style.equals("form"));
        boolean reserved = parameter.isTrue("allowReserved");
        return switch (style) {
            case "form" -> named(value, name, explode, reserved, "", "&", ",");
            case "matrix" -> named(value, name, explode, reserved, ";", ";", ",");
            case "label" -> '.' + joined(value, explode, reserved, explode ? "." : ",");
            case "spaceDelimited" ->
                explode
                        ? named(value, name, true, reserved, "", "&", ",")
                        : name + '=' + joined(value, false, reserved, "%20");
            case "pipeDelimited" ->
                explode
                        ? named(value, name, true, reserved, "", "&", ",")
                        : name + '=' + joined(value, false, reserved, "%7C");
            case "deepObject" ->
                value.isObject()
                        ? value.propertyStream()
                                .map(entry -> name + '[' + entry.getKey() + "]=" + text(entry.getValue(), reserved))
                                .collect(Collectors.joining("&"))
                        : named(value, name, true, reserved, "", "&", ",");
            default -> joined(value, explode, reserved, ",");
        };
    }

    private static String named(
            JsonNode value,
            String name,
            boolean explode,
            boolean reserved,
            String prefix,
            String separator,
            String delimiter) {
        if (explode && value.isArray()) {
            return prefix
                    + value.valueStream()
                            .map(item -> name + '=' + text(item, reserved))
                            .collect(Collectors.joining(separator));
        }
        if (explode && value.isObject()) {
            return prefix + joined(value, true, reserved, separator);
        }
        return prefix + name + '=' + joined(value, false, reserved, delimiter);
    }

    private static String joined(JsonNode value, boolean explode, boolean reserved, String delimiter) {
        List<String> parts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> parts.add(text(item, reserved)));
        } else if (value.isObject()) {
            value.forEachEntry((name, member) ->
                    parts.add(encoded(name, reserved) + (explode ? "=" : delimiter) + text(member, reserved)));
        } else {
            parts.add(text(value, reserved));
        }
        return String.join(delimiter, parts);
    }

    private static String text(JsonNode value, boolean reserved) {
        return encoded(value.isString() ? value.stringValue() : value.toString(), reserved);
    }

    static String encoded(String text, boolean reserved) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return reserved
                ? encoded.replace("%2F", "/")
                        .replace("%3A", ":")
                        .replace("%3F", "?")
                        .replace("%40", "@")
                        .replace("%2C", ",")
                : encoded;
    }
}
