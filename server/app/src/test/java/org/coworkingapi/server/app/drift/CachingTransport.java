package org.coworkingapi.server.app.drift;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.HttpTransport;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/**
 * Sends each request once and caches the response, so that verifying many faults takes little longer than verifying
 * one.
 */
final class CachingTransport implements HttpTransport {

    private final HttpTransport server;
    private final Map<String, ReceivedResponse> responses = new ConcurrentHashMap<>();

    CachingTransport(HttpTransport server) {
        this.server = server;
    }

    @Override
    public ReceivedResponse send(Request request) {
        String key = key(request);
        ReceivedResponse cached = responses.get(key);
        return cached == null ? fetch(key, request) : cached;
    }

    @Override
    public void restoreFixture() {
        server.restoreFixture();
    }

    /** Sends one request at a time, because requests change the state of the server. */
    private synchronized ReceivedResponse fetch(String key, Request request) {
        return responses.computeIfAbsent(key, missing -> server.send(request));
    }

    private static String key(Request request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        return request + " " + headers.toString().toLowerCase(Locale.ROOT);
    }
}
