package org.coworkingapi.client;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The request of an operation: its parameters and its body. Null parameters are omitted. */
final class OperationRequest {

    /** Servers and proxies resolve these segments, so the request would have the path of another operation. */
    private static final Set<String> DOT_SEGMENTS = Set.of(".", "..");

    private final Operation operation;
    private final StringBuilder query = new StringBuilder();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private String path;
    private byte @Nullable [] body;

    OperationRequest(Operation operation) {
        this.operation = operation;
        this.path = operation.template();
    }

    OperationRequest path(String name, long value, long minimum) {
        if (value < minimum) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be " + minimum + " or more.");
        }
        return path(name, value);
    }

    OperationRequest path(String name, Object value) {
        String segment = string(value);
        if (segment.isEmpty() || DOT_SEGMENTS.contains(segment)) {
            throw new IllegalArgumentException(name + " is '" + segment
                    + "'; it must not be empty, '.' or '..', because it is a part of the path.");
        }
        path = path.replace("{" + name + "}", encoded(segment));
        return this;
    }

    /** Adds a query parameter, once for each element if the value is a collection. */
    OperationRequest query(String name, @Nullable Object value) {
        if (value instanceof Collection<?> values) {
            values.forEach(element -> query(name, element));
        } else if (value != null) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(encoded(name))
                    .append('=')
                    .append(encoded(string(value)));
        }
        return this;
    }

    /** Adds a query parameter whose value is a list with commas. */
    OperationRequest commaSeparatedQuery(String name, @Nullable Collection<?> values) {
        return query(
                name,
                values == null
                        ? null
                        : values.stream().map(OperationRequest::string).collect(Collectors.joining(",")));
    }

    OperationRequest header(String name, @Nullable Object value) {
        if (value != null) {
            CustomHeader.checkValue(name, string(value));
            headers.put(name, string(value));
        }
        return this;
    }

    OperationRequest body(Object value, String mediaType) {
        body = Json.MAPPER.writeValueAsBytes(value);
        headers.put("Content-Type", mediaType);
        return this;
    }

    Operation operation() {
        return operation;
    }

    /** Returns the path and the query. */
    String target() {
        return path + query;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte @Nullable [] body() {
        return body;
    }

    static String encoded(String value) {
        return needsNoEncoding(value)
                ? value
                : URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2C", ",");
    }

    /** Nearly all values need no encoding, and this check is cheaper than the encoding. */
    private static boolean needsNoEncoding(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character != '.' && character != ',' && !(character < 128 && Character.isLetterOrDigit(character))) {
                return false;
            }
        }
        return true;
    }

    private static String string(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
