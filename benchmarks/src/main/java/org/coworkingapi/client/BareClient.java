package org.coworkingapi.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Makes the calls of {@link CallBenchmark} with only the JDK's client: without retries and error handling. */
final class BareClient {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    BareClient(String url) {
        this.url = url;
    }

    <T> T profile(long teamId, String query, Class<T> type) throws IOException, InterruptedException {
        return result(http.send(request(teamId, query), BodyHandlers.ofByteArray()), type);
    }

    /** Makes the same call with a time limit for the whole response, which {@code HttpRequest.timeout} does not limit. */
    <T> T profileWithin(Duration limit, long teamId, String query, Class<T> type) throws Exception {
        return result(http.sendAsync(request(teamId, query), BodyHandlers.ofByteArray())
            .get(limit.toNanos(), TimeUnit.NANOSECONDS), type);
    }

    private HttpRequest request(long teamId, String query) {
        return HttpRequest.newBuilder(URI.create(url + "/api/public/teams/" + teamId + "/profile" + query))
            .header("Accept", CallBenchmark.ACCEPT)
            .header("User-Agent", CallBenchmark.USER_AGENT)
            .header("Authorization", "Bearer " + CallBenchmark.TOKEN)
            .build();
    }

    private static <T> T result(HttpResponse<byte[]> response, Class<T> type) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException("Unexpected status " + response.statusCode());
        }
        return Json.MAPPER.readValue(response.body(), type);
    }
}
