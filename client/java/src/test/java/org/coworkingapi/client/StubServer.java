package org.coworkingapi.client;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.Answer;

/** Serves the stubs of one consumer, as its own tests do. */
final class StubServer implements AutoCloseable {

    private final WireMockServer server = new WireMockServer(
        WireMockConfiguration.options().bindAddress("localhost").dynamicPort());
    private final HttpClient http = HttpClient.newHttpClient();
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

    /** Sends it over plain HTTP, without the client. */
    Answer send(Request request) {
        HttpRequest.Builder plain = HttpRequest.newBuilder(URI.create(url() + request.target()))
            .method(request.method(), BodyPublishers.noBody());
        request.headers().forEach(plain::header);
        if (request.token() != null) {
            plain.header("Authorization", "Bearer " + request.token());
        }
        try {
            HttpResponse<String> answer = http.send(plain.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The ids of the stubs that answered since then. */
    List<String> answered() {
        return server.getAllServeEvents().stream().map(ServeEvent::getStubMapping).map(stub -> stub.getId().toString()).toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
