package org.coworkingapi.server.app.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.HttpTransport;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/**
 * Sends requests to the server under test. The transport replaces the symbolic name of a token with a signed token, and
 * sets the state of the server that the token requires.
 */
@TestComponent
public final class ServerTransport implements HttpTransport {

    private final Api api;
    private final ServerStates states;
    /** Cache of signed tokens, because signing takes longer than a request. */
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    /** Restores the data that was stored before the first request that may have changed it. */
    private final AtomicReference<@Nullable Runnable> restoreData = new AtomicReference<>();

    ServerTransport(Api api, ServerStates states) {
        this.api = api;
        this.states = states;
    }

    @Override
    public void restoreFixture() {
        Runnable restore = restoreData.getAndSet(null);
        if (restore != null) {
            restore.run();
        }
    }

    @Override
    public ReceivedResponse send(Request request) {
        if (!request.isSafe()) {
            restoreData.updateAndGet(restore -> restore == null ? states.save() : restore);
        }
        if (request.token() == null) {
            return api.send(request, null);
        }
        SymbolicToken token = Repository.token(request.token());
        String signed =
                tokens.computeIfAbsent(token.name(), name -> api.tokens().signed(token));
        return states.during(token.state(), token.number("coworkerId").orElse(null), () -> api.send(request, signed));
    }
}
