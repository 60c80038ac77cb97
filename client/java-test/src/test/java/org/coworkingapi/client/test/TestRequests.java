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

/** Sends requests with plain HTTP instead of the client. */
final class TestRequests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private TestRequests() {}

    static ReceivedResponse send(CoworkingStub stub, Request request) {
        HttpRequest.Builder plain = HttpRequest.newBuilder(URI.create(stub.baseUrl() + request.target()))
                .method(request.method(), BodyPublishers.noBody());
        request.headers().forEach(plain::header);
        if (request.token() != null) {
            plain.header("Authorization", "Bearer " + request.token());
        }
        try {
            HttpResponse<String> answer = HTTP.send(plain.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new ReceivedResponse(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
