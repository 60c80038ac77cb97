package org.coworkingapi.server.stub.bearer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An HTTP client for small documents, with a time limit from connecting to the last byte.
 *
 * <p>The read timeout of Nimbus applies to each read, so a server that sends one byte per second never exceeds it. The
 * request timeout of the JDK does not cover the response body. Therefore this class cancels the exchange when the time
 * is over, which closes the connection.
 */
final class BoundedHttpFetcher {

    private static final int MAX_BYTES = 256 * 1024;

    /** Follows redirects, but not from https to http. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /**
     * Fetches a document and returns its content.
     *
     * @throws IOException if the status is not 200, the body is too large, or the response is incomplete when the time
     *     limit ends
     */
    String fetch(URI uri, Duration timeLimit) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri).header("Accept", "application/json").build();
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request, info -> new LimitedBody());
        try {
            HttpResponse<byte[]> response = exchange.get(timeLimit.toNanos(), TimeUnit.NANOSECONDS);
            if (response.statusCode() != 200) {
                throw new IOException(uri + " returned status " + response.statusCode());
            }
            return new String(response.body(), StandardCharsets.UTF_8);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException(uri + " did not send a complete response within " + timeLimit);
        } catch (ExecutionException e) {
            throw new IOException(uri + " could not be read: " + e.getCause(), e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    /** A subscriber that buffers the body, up to a size limit. */
    private static final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {

        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();

        @SuppressWarnings("NullAway.Init") // A publisher calls onSubscribe before all other methods.
        private Flow.Subscription subscription;

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                if (received.size() + buffer.remaining() > MAX_BYTES) {
                    subscription.cancel();
                    body.completeExceptionally(new IOException("The document has more than " + MAX_BYTES + " bytes"));
                    return;
                }
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                received.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(received.toByteArray());
        }
    }
}
