package org.coworkingapi.client;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Executes calls and converts their responses to results or exceptions. */
final class CallExecutor {

    private static final String ACCEPT_ENCODING = "Accept-Encoding";

    private final String base;
    private final Map<String, String> headers;
    private final Duration timeout;
    private final Channel channel;
    private final ClientClock clock;
    private final ResponseReader reader;

    CallExecutor(URI baseUrl, String userAgent, Duration timeout, ClientClock clock, Channel channel) {
        this.base = baseUrl.toString();
        this.headers = Map.of(
                "Accept",
                "application/json, application/problem+json",
                ACCEPT_ENCODING,
                "gzip",
                "User-Agent",
                userAgent);
        this.timeout = timeout;
        this.clock = clock;
        this.reader = new ResponseReader(clock);
        this.channel = channel;
    }

    <T> T send(OperationRequest request, Decoder<T> decoder) {
        Call call = call(request);
        return reader.read(call, response(call), decoder);
    }

    /** Sends a request whose successful response has no body. */
    void send(OperationRequest request) {
        Call call = call(request);
        reader.checkSuccess(call, response(call));
    }

    /**
     * Sends a request whose successful response has an {@code ETag}. It asks for no compression, because common proxies
     * change the tag of a response that they compress, so that it does not match in {@code If-Match}.
     */
    <T> Versioned<T> sendVersioned(OperationRequest request, Decoder<T> decoder) {
        Call call = call(request).with(ACCEPT_ENCODING, "identity");
        Response response = response(call);
        return new Versioned<>(reader.read(call, response, decoder), reader.entityTag(call, response));
    }

    /** Sends a request whose successful response has an {@code ETag} and no body, and returns the tag. */
    String sendForTag(OperationRequest request) {
        Call call = call(request).with(ACCEPT_ENCODING, "identity");
        Response response = response(call);
        reader.checkSuccess(call, response);
        return reader.entityTag(call, response);
    }

    private Call call(OperationRequest request) {
        Map<String, String> allHeaders = new HashMap<>(headers);
        allHeaders.putAll(request.headers());
        return new Call(request.operation(), URI.create(base + request.target()), allHeaders, request.body());
    }

    private Response response(Call call) {
        return channel.send(call, Deadline.in(timeout, clock));
    }
}
