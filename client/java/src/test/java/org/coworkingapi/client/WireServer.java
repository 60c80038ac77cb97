package org.coworkingapi.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that runs a script for each connection, so that tests control each byte of the response. */
public final class WireServer implements AutoCloseable {

    /** Serves a connection after the server has read the request. The server then closes the connection. */
    @FunctionalInterface
    interface Script {

        void serve(Connection connection) throws IOException, InterruptedException;
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

    private final ServerSocket listener = listen();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch clientGone = new CountDownLatch(1);
    private final Script script;

    private WireServer(Script script) {
        this.script = script;
    }

    static WireServer running(Script script) {
        WireServer server = new WireServer(script);
        startDaemon(server::accept);
        return server;
    }

    public static WireServer responding(int status, String body) {
        return responding(
                status, Map.of("Content-Type", status == 200 ? "application/json" : "application/problem+json"), body);
    }

    public static WireServer responding(int status, Map<String, String> headers, String body) {
        return running(connection -> connection.respond(status, headers, body));
    }

    /** Runs one script for each connection, in this order, and the last script for all further connections. */
    static WireServer runningInTurn(Script... scripts) {
        AtomicInteger next = new AtomicInteger();
        return running(connection -> scripts[Math.min(next.getAndIncrement(), scripts.length - 1)].serve(connection));
    }

    public String url() {
        return "http://localhost:" + listener.getLocalPort();
    }

    /** Returns a client of this server with a token, one attempt, and 30 seconds for it, including the connection. */
    CoworkingClient client() {
        return builder().connectTimeout(TIMEOUT).build();
    }

    CoworkingClientBuilder builder() {
        return CoworkingClient.builder()
                .baseUrl(url())
                .token(() -> "a-token")
                .timeout(TIMEOUT)
                .retry(Retry.none());
    }

    /** Returns the request line and the headers of each request. */
    public List<String> requests() {
        return requests;
    }

    String onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("Expected one request, but received " + requests);
        }
        return requests.get(0);
    }

    /** Waits for the client to close its connection, and returns whether it did. */
    boolean clientHangsUp() throws InterruptedException {
        return clientGone.await(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                startDaemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            // The buffer reads no more than one request, because requests are not pipelined.
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String request = readHead(in);
            requests.add(request);
            skipBody(request, in);
            script.serve(new Connection(socket, request));
        } catch (IOException e) {
            clientGone.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The client hung up.");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Skips the body, because closing a socket with unread bytes would reset the connection. */
    private static void skipBody(String head, InputStream in) throws IOException {
        Matcher length = CONTENT_LENGTH.matcher(head);
        if (length.find()) {
            in.skipNBytes(Long.parseLong(length.group(1)));
        }
    }

    private static void startDaemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server side of a connection. */
    final class Connection {

        private final Socket socket;
        private final String request;
        private final OutputStream out;

        private Connection(Socket socket, String request) throws IOException {
            this.socket = socket;
            this.request = request;
            this.out = socket.getOutputStream();
        }

        /** Returns the request line and the headers. */
        String request() {
            return request;
        }

        void respond(int status, Map<String, String> headers, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            writeHead(status, headers, bytes.length).write(bytes);
        }

        Connection writeHead(int status, Map<String, String> headers, long contentLength) throws IOException {
            List<String> lines = new ArrayList<>(List.of("HTTP/1.1 " + status + " Reason", "Connection: close"));
            headers.forEach((name, value) -> lines.add(name + ": " + value));
            if (contentLength >= 0) {
                lines.add("Content-Length: " + contentLength);
            }
            write(String.join("\r\n", lines) + "\r\n\r\n");
            return this;
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        void write(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Writes a byte every 10 milliseconds until the client closes the connection. */
        void drip(String text) throws IOException, InterruptedException {
            while (!clientGone.await(10, TimeUnit.MILLISECONDS)) {
                write(text);
            }
        }

        /** Writes continuously until the client closes the connection. */
        void flood(byte[] bytes) throws IOException {
            while (true) {
                write(bytes);
            }
        }

        /** Sends nothing until the client closes the connection. */
        void awaitHangUp() throws IOException {
            if (socket.getInputStream().read() < 0) {
                clientGone.countDown();
            }
        }

        /** Closes the connection with a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
