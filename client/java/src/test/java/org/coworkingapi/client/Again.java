package org.coworkingapi.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** Calls that are made twice, whatever comes of the first attempt. */
final class Again {

    private Again() {
    }

    static Calls twice(WireServer server, Interceptor interceptor) {
        Channel attempt = new AttemptChannel(Duration.ofSeconds(30),
            new InterceptorChannel(interceptor, new HttpChannel(HttpClient.newHttpClient())));
        return new Calls(URI.create(server.url()), UserAgent.of(null), Duration.ofSeconds(30), Time.ofTheSystem(),
            (call, deadline) -> {
                attempt.send(call, deadline);
                return attempt.send(call, deadline);
            });
    }
}
