package org.coworkingapi.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Executes calls and converts their responses to results or exceptions. */
final class CallExecutor {

    private final String base;
    private final Map<String, String> headers;
    private final Duration timeout;
    private final Channel channel;
    private final Time time;
    private final ResponseReader reader;

    CallExecutor(URI baseUrl, String userAgent, Duration timeout, Time time, Channel channel) {
        this.base = baseUrl.toString().replaceFirst("/+$", "");
        this.headers = Map.of("Accept", "application/json, application/problem+json", "User-Agent", userAgent);
        this.timeout = timeout;
        this.time = time;
        this.reader = new ResponseReader(time);
        this.channel = channel;
    }

    <T> T get(Operation operation, long id, @Nullable String shape, Decoder<T> decoder) {
        String query = shape == null ? "" : "?_shape=" + encoded(shape);
        return send(new Call(operation, "GET", URI.create(base + operation.path(id) + query), headers), decoder);
    }

    <T> T send(Call call, Decoder<T> decoder) {
        return reader.read(call, channel.send(call, Deadline.in(timeout, time)), decoder);
    }

    static String encoded(String shape) {
        return needsNoEncoding(shape)
                ? shape
                : URLEncoder.encode(shape, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2C", ",");
    }

    /** Nearly all shapes need no encoding, and this check is cheaper than the encoding. */
    private static boolean needsNoEncoding(String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char character = shape.charAt(i);
            if (character != '.' && character != ',' && !(character < 128 && Character.isLetterOrDigit(character))) {
                return false;
            }
        }
        return true;
    }
}
