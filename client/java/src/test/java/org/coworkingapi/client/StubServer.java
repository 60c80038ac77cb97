package org.coworkingapi.client;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.http.Request;

/** Serves the stubs of one consumer, or the response of one contract. */
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

    /** Serves only the response of one contract. */
    void serve(Contract contract) {
        server.resetAll();
        servedConsumer = "";
        Request request = contract.request();
        MappingBuilder mapping = WireMock.request(request.method(), WireMock.urlPathEqualTo(request.path()))
                .withHeader("Authorization", WireMock.equalTo("Bearer " + request.token()));
        request.query()
                .forEach(parameter -> mapping.withQueryParam(parameter.name(), WireMock.equalTo(parameter.value())));
        server.stubFor(
                mapping.willReturn(WireMock.okJson(contract.body().toString()).withStatus(contract.status())));
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
