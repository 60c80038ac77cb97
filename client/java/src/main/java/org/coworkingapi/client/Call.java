package org.coworkingapi.client;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request on its way through the channels. */
@SuppressWarnings("ArrayRecordComponent") // Calls are not compared.
record Call(Operation operation, URI uri, Map<String, String> headers, byte @Nullable [] body, CallState state) {

    Call {
        headers = Map.copyOf(headers);
    }

    Call(Operation operation, URI uri, Map<String, String> headers, byte @Nullable [] body) {
        this(operation, uri, headers, body, new CallState());
    }

    String method() {
        return operation.method();
    }

    /** Returns this call with the header added or replaced. Header names are case-insensitive. */
    Call with(String header, String value) {
        Map<String, String> newHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        newHeaders.putAll(headers);
        newHeaders.put(header, value);
        return new Call(operation, uri, newHeaders, body, state);
    }

    /** Returns the method and the path template, without ids or the token. */
    @Override
    public String toString() {
        return method() + " " + operation.template();
    }
}
