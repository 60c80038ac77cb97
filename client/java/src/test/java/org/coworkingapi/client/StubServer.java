package org.coworkingapi.client;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.List;

/** Serves the stubs of one consumer, as the consumer's own tests do. */
final class StubServer implements AutoCloseable {

    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("localhost").dynamicPort());
    private String servedConsumer = "";

    StubServer() {
        server.start();
    }

    void serve(String consumer) {
        if (consumer.equals(servedConsumer)) {
            server.resetRequests();
            return;
        }
        server.resetAll();
        Stubs.of(consumer).forEach(stub -> server.addStubMapping(StubMapping.buildFrom(stub.text())));
        servedConsumer = consumer;
    }

    String url() {
        return server.baseUrl();
    }

    /** Returns the ids of the stubs that matched requests since the last call of {@link #serve}. */
    List<String> matchedStubIds() {
        return server.getAllServeEvents().stream()
                .map(ServeEvent::getStubMapping)
                .map(stub -> stub.getId().toString())
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
