package org.coworkingapi.server.app.failure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP proxy between the server and the database that simulates network failures. */
final class FaultyNetwork {

    enum Mode {
        FORWARD,
        /** Accepts and closes connections, like a load balancer without a backend. */
        HANG_UP,
        /** Accepts and resets connections. */
        RESET,
        /** Refuses connections. */
        REFUSE,
        /** Accepts connections and delays all bytes until the mode changes. */
        STALL,
        /** Accepts connections and drops all bytes, like a stateless firewall. */
        SWALLOW
    }

    private final InetSocketAddress target;
    private final Set<Socket> openSockets = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile Mode mode = Mode.FORWARD;
    private volatile ServerSocket listener;

    FaultyNetwork(int targetPort) {
        target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
        listener = listen(0);
        port = listener.getLocalPort();
    }

    int port() {
        return port;
    }

    /** Sets the mode of new and open connections. */
    void mode(Mode next) {
        mode = next;
        switch (next) {
            case FORWARD, STALL, SWALLOW -> {}
            case HANG_UP, RESET -> openSockets.forEach(this::close);
            case REFUSE -> {
                closeQuietly(listener);
                openSockets.forEach(this::close);
            }
        }
        if (next != Mode.REFUSE && listener.isClosed()) {
            listener = listen(port);
        }
    }

    private ServerSocket listen(int listenPort) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), listenPort), 100);
            start("accept", () -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                start("client", () -> serve(client));
            } catch (IOException e) {
                // Mode REFUSE closed the socket.
            }
        }
    }

    private void serve(Socket client) {
        openSockets.add(client);
        if (mode == Mode.HANG_UP || mode == Mode.RESET) {
            close(client);
            return;
        }
        try (Socket database = new Socket()) {
            await();
            if (mode != Mode.SWALLOW) {
                database.connect(target, 1_000);
                openSockets.add(database);
                start("response", () -> copy(database, client));
            }
            copy(client, database);
        } catch (IOException e) {
            // The connection to the database failed.
        } finally {
            close(client);
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[8_192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                await();
                if (mode != Mode.SWALLOW && to.isConnected()) {
                    OutputStream out = to.getOutputStream();
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // One side closed the connection; the other side is closed below.
        }
        await();
        if (mode != Mode.SWALLOW) {
            close(to);
        }
        close(from);
    }

    /** Waits while the network stalls. This delays all bytes and the end of each connection. */
    private void await() {
        while (mode == Mode.STALL) {
            Wait.during(Duration.ofMillis(5));
        }
    }

    private void close(Socket socket) {
        openSockets.remove(socket);
        try (socket) {
            if (mode == Mode.RESET) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            // The socket is already closed.
        }
    }

    private static void closeQuietly(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, "network-" + name);
        thread.setDaemon(true);
        thread.start();
    }
}
