package org.coworkingapi.client;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** A request on its way through the channels. */
record Call(Operation operation, String method, URI uri, Map<String, String> headers, CallState state) {

    Call {
        headers = Map.copyOf(headers);
    }

    Call(Operation operation, String method, URI uri, Map<String, String> headers) {
        this(operation, method, uri, headers, new CallState());
    }

    /** Returns this call with the header added or replaced. Header names are case-insensitive. */
    Call with(String header, String value) {
        Map<String, String> newHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        newHeaders.putAll(headers);
        newHeaders.put(header, value);
        return new Call(operation, method, uri, newHeaders, state);
    }

    /** Returns the method and the path template, without ids or the token. */
    @Override
    public String toString() {
        return method + " " + operation.template();
    }
}
