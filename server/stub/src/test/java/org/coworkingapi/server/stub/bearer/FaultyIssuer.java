package org.coworkingapi.server.stub.bearer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** An issuer that simulates failures of its server, its responses and its network. */
final class FaultyIssuer implements AutoCloseable {

    enum Fault {
        NONE,
        NO_RESPONSE,
        INCOMPLETE_HEADER,
        DRIPPING_HEADER,
        DRIPPING_BODY,
        ENDLESS_BODY,
        RESET,
        CLOSE_WITHOUT_RESPONSE,
        TRUNCATED_BODY,
        STATUS_500,
        STATUS_503,
        HTML,
        EMPTY_BODY,
        EMPTY_OBJECT,
        EMPTY_SET,
        ONLY_SECRET_KEYS,
        REDIRECT_LOOP,
        REDIRECT_TO_FILE,
        NESTED_JSON
    }

    private final ServerSocket listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger abortedConnections = new AtomicInteger();
    private final AtomicLong bytesSent = new AtomicLong();
    private volatile Fault fault = Fault.NONE;
    private volatile String keySetJson = "";
    private volatile long delayMillis;

    FaultyIssuer(JWK... keys) {
        try {
            listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publish(keys);
        inBackground(this::accept);
    }

    /** Returns the value of {@code iss}, which is also the base URL for discovery. */
    String name() {
        return "http://localhost:" + listener.getLocalPort();
    }

    void publish(JWK... published) {
        publish(new JWKSet(Arrays.stream(published).map(JWK::toPublicJWK).toList()).toString());
    }

    void publish(String json) {
        keySetJson = json;
    }

    void fail(Fault fault) {
        this.fault = fault;
    }

    void recover() {
        fault = Fault.NONE;
    }

    void respondAfter(long millis) {
        delayMillis = millis;
    }

    int requests() {
        return requests.get();
    }

    long bytesSent() {
        return bytesSent.get();
    }

    int abortedConnections() {
        return abortedConnections.get();
    }

    /** Waits until the client closes the connection, and then throws an {@link EOFException}. */
    private static void awaitClose(Reader in) throws IOException {
        if (in.read() < 0) {
            throw new EOFException();
        }
    }

    private void accept() {
        while (true) {
            try {
                var socket = listener.accept();
                inBackground(() -> {
                    try (socket) {
                        var in = new BufferedReader(
                                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                        String path = in.readLine().split(" ")[1];
                        while (!in.readLine().isEmpty()) {
                            continue;
                        }
                        requests.incrementAndGet();
                        if (fault == Fault.RESET) {
                            socket.setSoLinger(true, 0);
                            return;
                        }
                        closed.await(delayMillis, TimeUnit.MILLISECONDS);
                        respond(path, in, socket.getOutputStream());
                    } catch (IOException | InterruptedException | RuntimeException e) {
                        abortedConnections.incrementAndGet(); // The client closed the connection, as expected.
                    }
                });
            } catch (IOException e) {
                return;
            }
        }
    }

    private void respond(String path, Reader in, OutputStream out) throws IOException, InterruptedException {
        String json = path.equals("/keys")
                ? keySetJson
                : "{\"issuer\":\"" + name() + "\",\"jwks_uri\":\"" + name() + "/keys\"}";
        switch (fault) {
            case NO_RESPONSE -> awaitClose(in);
            case INCOMPLETE_HEADER -> {
                send(out, "HTTP/1.1 200 OK\r\nContent-Type: appl");
                awaitClose(in);
            }
            case DRIPPING_HEADER -> drip(out, "HTTP/1.1 200 OK\r\n" + "X-Header: a\r\n".repeat(1_000));
            case DRIPPING_BODY -> {
                send(out, "HTTP/1.1 200 OK\r\nContent-Length: " + json.length() + "\r\n\r\n");
                drip(out, json);
            }
            case ENDLESS_BODY -> {
                send(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"keys\":[");
                String block = " ".repeat(1 << 16);
                for (int i = 0; i < 1 << 15; i++) {
                    send(out, block);
                }
            }
            case CLOSE_WITHOUT_RESPONSE -> out.flush();
            case TRUNCATED_BODY ->
                send(
                        out,
                        "HTTP/1.1 200 OK\r\nContent-Length: " + json.length() + "\r\n\r\n"
                                + json.substring(0, json.length() / 2));
            case STATUS_500 -> sendResponse(out, "500 Oops", json);
            case STATUS_503 -> sendResponse(out, "503 Busy", json);
            case HTML -> sendResponse(out, "200 OK", "<!doctype html><title>Sign in</title>");
            case EMPTY_BODY -> sendResponse(out, "200 OK", "");
            case EMPTY_OBJECT -> sendResponse(out, "200 OK", "{}");
            case EMPTY_SET -> sendResponse(out, "200 OK", "{\"keys\":[]}");
            case ONLY_SECRET_KEYS ->
                sendResponse(out, "200 OK", "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"k1\",\"k\":\"c2VjcmV0\"}]}");
            case NESTED_JSON -> sendResponse(out, "200 OK", "{\"keys\":" + "[".repeat(200_000));
            case REDIRECT_LOOP ->
                send(out, "HTTP/1.1 302 Found\r\nLocation: " + path + "\r\nContent-Length: 0\r\n\r\n");
            case REDIRECT_TO_FILE ->
                send(out, "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n");
            default -> {
                if (path.equals("/moved")) {
                    send(out, "HTTP/1.1 302 Found\r\nLocation: /keys\r\nContent-Length: 0\r\n\r\n");
                } else {
                    sendResponse(out, "200 OK", json);
                }
            }
        }
    }

    private void sendResponse(OutputStream out, String status, String body) throws IOException {
        send(
                out,
                "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
    }

    private void drip(OutputStream out, String text) throws IOException, InterruptedException {
        for (char character : text.toCharArray()) {
            send(out, String.valueOf(character));
            if (closed.await(1, TimeUnit.SECONDS)) {
                return;
            }
        }
    }

    private void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        bytesSent.addAndGet(text.length());
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "faulty-issuer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
