package org.coworkingapi.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Makes a call to a host whose name cannot be resolved in time, and then a call with an address. Runs in its own JVM.
 */
final class BlockedNameResolution {

    private static final String RESPONSE = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Content-Length: 26\r\n\r\n{\"Name\":\"Tech Innovators\"}";

    private BlockedNameResolution() {}

    public static void main(String[] args) throws Exception {
        HttpClient http = DefaultHttpClient.create(CoworkingClientBuilder.CONNECT_TIMEOUT, false);
        try {
            client(http, "http://blocked.example", Duration.ofSeconds(1))
                    .teams()
                    .profile(55);
            System.out.println("The name was resolved.");
        } catch (TransportException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Thread server = new Thread(() -> respond(listener));
        server.setDaemon(true);
        server.start();
        String name = client(http, "http://127.0.0.1:" + listener.getLocalPort(), Duration.ofSeconds(30))
                .teams()
                .profile(55)
                .getName();
        System.out.println("another call: " + name);
        System.exit(0);
    }

    private static CoworkingClient client(HttpClient http, String url, Duration timeout) {
        return CoworkingClient.builder()
                .baseUrl(url)
                .token(TokenProvider.none())
                .httpClient(http)
                .retry(Retry.none())
                .timeout(timeout)
                .build();
    }

    private static void respond(ServerSocket listener) {
        try (Socket socket = listener.accept()) {
            socket.getInputStream().read(new byte[8 << 10]);
            socket.getOutputStream().write(RESPONSE.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
