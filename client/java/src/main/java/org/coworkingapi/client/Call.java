package org.coworkingapi.client;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request on its way through the channels. */
@SuppressWarnings("ArrayRecordComponent") // Calls are not compared.
record Call(Operation operation, URI uri, Map<String, String> headers, byte @Nullable [] body, CallState state) {

    private static final String ANY_VERSION = "*";

    Call {
        headers = Map.copyOf(headers);
    }

    Call(Operation operation, URI uri, Map<String, String> headers, byte @Nullable [] body) {
        this(operation, uri, headers, body, new CallState());
    }

    String method() {
        return operation.method();
    }

    /**
     * Returns whether the request can be sent again although the server may have processed it. After a processed update
     * of a certain version, the repeated request would fail with 412, so the caller must read the data again instead.
     */
    boolean isRepeatable() {
        return operation.isIdempotent()
                && headers.getOrDefault("If-Match", ANY_VERSION).equals(ANY_VERSION);
    }

    /** Returns this call with the header added or replaced. Header names are case-insensitive. */
    Call with(String header, String value) {
        Map<String, String> newHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        newHeaders.putAll(headers);
        newHeaders.put(header, value);
        return new Call(operation, uri, newHeaders, body, state);
    }

    /** Returns the requested URL with the path template, without ids or the query. */
    String urlTemplate() {
        String path = uri.getRawPath();
        long segments = operation
                .template()
                .chars()
                .filter(character -> character == '/')
                .count();
        int end = path.length();
        for (long i = 0; i < segments; i++) {
            end = path.lastIndexOf('/', end - 1);
        }
        return uri.getScheme() + "://" + uri.getRawAuthority() + path.substring(0, end) + operation.template();
    }

    /** Returns the method and the path template, without ids or the token. */
    @Override
    public String toString() {
        return method() + " " + operation.template();
    }
}
