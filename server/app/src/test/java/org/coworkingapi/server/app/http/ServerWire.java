package org.coworkingapi.server.app.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.Answer;
import org.coworkingapi.contract.verification.http.Wire;
import org.springframework.boot.test.context.TestComponent;

/**
 * The way to the server under test: with a real token for the name of one, and while the server is in the state that it
 * presumes.
 */
@TestComponent
public final class ServerWire implements Wire {

    private final Api api;
    private final ServerStates states;
    /** Made once, for to sign one costs more than to send a request. */
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    ServerWire(Api api, ServerStates states) {
        this.api = api;
        this.states = states;
    }

    @Override
    public Answer send(Request request) {
        String[] headers = request.headers().entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
        if (request.token() == null) {
            return api.send(request.method(), request.target(), null, headers);
        }
        SymbolicToken token = Repository.token(request.token());
        String signed =
                tokens.computeIfAbsent(token.name(), name -> api.tokens().signed(token));
        return states.during(
                token.state(), token.coworkerId(), () -> api.send(request.method(), request.target(), signed, headers));
    }
}
