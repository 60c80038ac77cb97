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
    private final ResponseReader responses;

    CallExecutor(URI baseUrl, String userAgent, Duration timeout, Time time, Channel channel) {
        this.base = baseUrl.toString().replaceFirst("/+$", "");
        this.headers = Map.of("Accept", "application/json, application/problem+json", "User-Agent", userAgent);
        this.timeout = timeout;
        this.time = time;
        this.responses = new ResponseReader(time);
        this.channel = channel;
    }

    <T> T get(Operation operation, long id, @Nullable String shape, Decoder<T> decoder) {
        String query = shape == null ? "" : "?_shape=" + encoded(shape);
        return send(new Call(operation, "GET", URI.create(base + operation.path(id) + query), headers), decoder);
    }

    <T> T send(Call call, Decoder<T> decoder) {
        return responses.read(call, channel.send(call, Deadline.in(timeout, time)), decoder);
    }

    static String encoded(String shape) {
        return needsNoEncoding(shape)
                ? shape
                : URLEncoder.encode(shape, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2C", ",");
    }

    /** Nearly all shapes need no encoding, which saves the two replacements. */
    private static boolean needsNoEncoding(String shape) {
        for (int at = 0; at < shape.length(); at++) {
            char next = shape.charAt(at);
            if (next != '.' && next != ',' && !(next < 128 && Character.isLetterOrDigit(next))) {
                return false;
            }
        }
        return true;
    }
}
