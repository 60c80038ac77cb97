package org.coworkingapi.contract.openapi.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The format of a body, which depends on its media type. */
public enum BodyFormat {
    JSON,
    FORM,
    TEXT,

    /** A format that the tools neither read nor write, such as XML or an image. */
    OTHER;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Returns the format of a media type, whose parameters are ignored. */
    public static BodyFormat of(String mediaType) {
        String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.matches("[^/]+/([^/]+\\+)?json")) {
            return JSON;
        }
        if (type.equals("application/x-www-form-urlencoded")) {
            return FORM;
        }
        return type.startsWith("text/") && !type.endsWith("/xml") ? TEXT : OTHER;
    }

    /**
     * Parses a body. The members of a form are strings, or lists of strings if they are repeated.
     *
     * @return the value; empty if the body is not valid, or the tools do not read this format
     */
    public Optional<JsonNode> read(String body) {
        return switch (this) {
            case JSON -> readJson(body);
            case FORM -> readForm(body);
            case TEXT -> Optional.of(StringNode.valueOf(body));
            case OTHER -> Optional.empty();
        };
    }

    /** Writes a value. An array in a form is written as a repeated member. */
    public String write(JsonNode value) {
        return switch (this) {
            case FORM ->
                value.propertyStream()
                        .flatMap(member -> items(member.getValue())
                                .map(item -> encode(member.getKey()) + '=' + encode(scalar(item))))
                        .collect(Collectors.joining("&"));
            case TEXT -> scalar(value);
            case JSON, OTHER -> value.toString();
        };
    }

    private static Optional<JsonNode> readJson(String body) {
        try {
            return Optional.of(STRICT.readTree(body)).filter(json -> !json.isMissingNode());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> readForm(String body) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!pair.isEmpty()) {
                try {
                    add(form, decode(parts[0]), decode(parts.length == 1 ? "" : parts[1]));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(form);
    }

    private static void add(ObjectNode form, String name, String value) {
        JsonNode previous = form.get(name);
        if (previous == null) {
            form.put(name, value);
        } else if (previous instanceof ArrayNode list) {
            list.add(value);
        } else {
            form.putArray(name).add(previous).add(value);
        }
    }

    private static Stream<JsonNode> items(JsonNode value) {
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }

    private static String scalar(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString() : value.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
