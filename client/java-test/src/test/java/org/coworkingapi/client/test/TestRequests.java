package org.coworkingapi.client.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/** Sends requests with the JDK's HTTP client instead of the coworking client. */
final class TestRequests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private TestRequests() {}

    static ReceivedResponse send(CoworkingStub stub, Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(stub.baseUrl() + request.target()))
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        if (request.token() != null) {
            builder.header("Authorization", "Bearer " + request.token());
        }
        try {
            HttpResponse<String> response = HTTP.send(builder.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new ReceivedResponse(
                    response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
