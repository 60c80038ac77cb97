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
    private String serving = "";

    StubServer() {
        server.start();
    }

    void serve(String consumer) {
        if (consumer.equals(serving)) {
            server.resetRequests();
            return;
        }
        server.resetAll();
        Stubs.of(consumer).forEach(stub -> server.addStubMapping(StubMapping.buildFrom(stub.text())));
        serving = consumer;
    }

    String url() {
        return server.baseUrl();
    }

    /** Returns the ids of the stubs that were used since then. */
    List<String> answered() {
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
