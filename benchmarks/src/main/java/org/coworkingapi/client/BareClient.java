package org.coworkingapi.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Makes the calls of {@link CallBenchmark} with only the JDK's client: without timeouts, retries and error handling. */
final class BareClient {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    BareClient(String url) {
        this.url = url;
    }

    <T> T profile(long teamId, String query, Class<T> type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/public/teams/" + teamId + "/profile" + query))
            .header("Accept", "application/json, application/problem+json")
            .header("User-Agent", CallBenchmark.USER_AGENT)
            .header("Authorization", "Bearer " + CallBenchmark.TOKEN)
            .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("Unexpected status " + response.statusCode());
        }
        return Json.MAPPER.readValue(response.body(), type);
    }
}
