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

/** The network between server and database: a TCP proxy that forwards, or fails in one of the ways that networks do. */
final class FaultyNetwork {

    enum Mode {
        FORWARD,
        /** Accepts a connection and closes it, as a load balancer without a backend does. */
        HANG_UP,
        /** Accepts a connection and resets it. */
        RESET,
        /** Accepts no connection. */
        REFUSE,
        /** Accepts connections and holds all bytes back until it forwards again. */
        STALL,
        /** Accepts connections and loses all bytes, as a firewall without state does. */
        SWALLOW
    }

    private final InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
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

    /** Applies to new and to open connections; where connections end, the open ones do so at once. */
    void mode(Mode next) {
        mode = next;
        switch (next) {
            case FORWARD, STALL, SWALLOW -> {}
            case HANG_UP, RESET -> open.forEach(this::close);
            case REFUSE -> {
                closeQuietly(listener);
                open.forEach(this::close);
            }
        }
        if (next != Mode.REFUSE && listener.isClosed()) {
            listener = listen(port);
        }
    }

    private ServerSocket listen(int at) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 100);
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
                // Closed by REFUSE.
            }
        }
    }

    private void serve(Socket client) {
        open.add(client);
        if (mode == Mode.HANG_UP || mode == Mode.RESET) {
            close(client);
            return;
        }
        try (Socket server = new Socket()) {
            await();
            if (mode != Mode.SWALLOW) {
                server.connect(target, 1_000);
                open.add(server);
                start("response", () -> copy(server, client));
            }
            copy(client, server);
        } catch (IOException e) {
            // The database is away as well.
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
            // One side has gone, so that the other side goes too.
        }
        await();
        if (mode != Mode.SWALLOW) {
            close(to);
        }
        close(from);
    }

    /** While the network stalls, nothing passes, not even the end of a connection. */
    private void await() {
        while (mode == Mode.STALL) {
            Wait.during(Duration.ofMillis(5));
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        try (socket) {
            if (mode == Mode.RESET) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            // Closed already.
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
