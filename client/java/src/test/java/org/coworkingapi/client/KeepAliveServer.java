package org.coworkingapi.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that keeps its connections open, counts them, and responds with an empty object to each request. */
final class KeepAliveServer implements AutoCloseable {

    private static final String RESPONSE =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

    private final ServerSocket listener;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch disconnected = new CountDownLatch(1);

    KeepAliveServer() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        startDaemon(this::accept);
    }

    String url() {
        return "http://localhost:" + listener.getLocalPort();
    }

    CoworkingClientBuilder builder() {
        return CoworkingClient.builder().baseUrl(url()).token(() -> "token-of-parent");
    }

    /** Returns the number of accepted connections. */
    int connections() {
        return connections.get();
    }

    /** Returns the request line and the headers of each request. */
    List<String> requests() {
        return requests;
    }

    /** Waits for the client to close a connection, and returns whether it did. */
    boolean awaitDisconnect(long millis) throws InterruptedException {
        return disconnected.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                startDaemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            StringBuilder head = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                head.append((char) next);
                if (head.indexOf("\r\n\r\n") >= 0) {
                    requests.add(head.toString());
                    head.setLength(0);
                    socket.getOutputStream().write(RESPONSE.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            // The client or the test has closed the connection.
        } finally {
            disconnected.countDown();
        }
    }

    private static void startDaemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }
}
