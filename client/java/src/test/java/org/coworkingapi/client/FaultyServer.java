package org.coworkingapi.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A server with persistent connections that returns the team of the request, or a fault for every fourth team. Some
 * faults occur only at the first request for a team, so that a repeated request succeeds.
 */
final class FaultyServer implements AutoCloseable {

    /** The faulty responses. */
    enum Fault {
        TRUNCATED_BODY(null),
        RESET(null),
        NO_RESPONSE(null),
        SLOW_BODY(null),
        UNAVAILABLE(null),
        UNAVAILABLE_WITH_RETRY_AFTER(null),
        RATE_LIMITED(null),
        EXPIRED_TOKEN(null),
        TRUNCATED_GZIP(null),
        NOT_HTTP(null),
        CORRUPT_GZIP(UnreadableResponseException.class),
        REDIRECT(CoworkingApiException.class),
        HTML(UnreadableResponseException.class),
        ENDLESS_ERROR(CoworkingApiException.class),
        SHORT_CONTENT_LENGTH(UnreadableResponseException.class),
        WRONG_JSON(UnreadableResponseException.class);

        /** The exception of a call, or null if the repeated request succeeds. */
        final @Nullable Class<? extends CoworkingException> exception;

        Fault(@Nullable Class<? extends CoworkingException> exception) {
            this.exception = exception;
        }

        boolean isTemporary() {
            return exception == null;
        }

        /** Returns the fault of a team, or null if its responses are correct. */
        static @Nullable Fault of(long teamId) {
            return teamId % 4 == 0 ? values()[(int) (teamId / 4 % values().length)] : null;
        }
    }

    private static final Pattern TEAM = Pattern.compile("GET /api/public/teams/(\\d+)/profile");
    private static final String JSON = "Content-Type: application/json\r\n";

    private final ServerSocket listener;
    private final Set<Long> teamsWithFault = ConcurrentHashMap.newKeySet();
    /** If present, each request waits until as many requests as its parties are running. */
    volatile @Nullable CyclicBarrier barrier;

    FaultyServer() throws IOException {
        listener = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    String url() {
        return "http://localhost:" + listener.getLocalPort();
    }

    static String name(long teamId) {
        return "Team " + teamId;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String head = head(in); head != null; head = head(in)) {
                Matcher team = TEAM.matcher(head);
                if (!team.lookingAt()) {
                    throw new IllegalStateException("Unexpected request " + head);
                }
                long id = Long.parseLong(team.group(1));
                Fault fault = Fault.of(id);
                if (fault != null && (!fault.isTemporary() || teamsWithFault.add(id))) {
                    send(fault, id, socket, out);
                    return;
                }
                CyclicBarrier others = barrier;
                if (others != null) {
                    others.await(30, TimeUnit.SECONDS);
                }
                out.write(id % 2 == 0 ? ok("", team(id)) : ok("Content-Encoding: gzip\r\n", gzip(team(id))));
            }
        } catch (IOException e) {
            // The client closed the connection.
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends the fault and ends the connection. */
    private static void send(Fault fault, long id, Socket socket, OutputStream out) throws IOException {
        byte[] team = team(id);
        byte[] gzip = gzip(team);
        switch (fault) {
            case TRUNCATED_BODY -> out.write(response("200 OK", JSON, team.length + 1, team));
            case RESET -> {
                out.write(response("200 OK", JSON, team.length, Arrays.copyOf(team, 5)));
                socket.setSoLinger(true, 0);
            }
            case NO_RESPONSE -> awaitHangUp(socket);
            case SLOW_BODY -> {
                out.write(response("200 OK", JSON, team.length, Arrays.copyOf(team, 5)));
                awaitHangUp(socket);
            }
            case UNAVAILABLE -> out.write(response("503 Unavailable", "", 0, new byte[0]));
            case UNAVAILABLE_WITH_RETRY_AFTER ->
                out.write(response("503 Unavailable", "Retry-After: 1\r\n", 0, new byte[0]));
            case RATE_LIMITED -> out.write(response("429 Too Many Requests", "", 0, new byte[0]));
            case EXPIRED_TOKEN -> {
                byte[] problem = bytes("{\"code\":\"TOKEN_EXPIRED\"}");
                out.write(response("401 Unauthorized", "", problem.length, problem));
            }
            case TRUNCATED_GZIP -> out.write(ok("Content-Encoding: gzip\r\n", Arrays.copyOf(gzip, gzip.length - 9)));
            case NOT_HTTP -> out.write(bytes("220 smtp.example.com\r\n\r\n"));
            case CORRUPT_GZIP -> {
                gzip[gzip.length - 8] ^= 1;
                out.write(ok("Content-Encoding: gzip\r\n", gzip));
            }
            case REDIRECT ->
                out.write(response("302 Found", "Location: /api/public/teams/1/profile\r\n", 0, new byte[0]));
            case HTML -> {
                byte[] page = bytes("<html>Sign in</html>");
                out.write(response("200 OK", "Content-Type: text/html\r\n", page.length, page));
            }
            case ENDLESS_ERROR -> {
                out.write(response("404 Not Found", "", 1L << 40, new byte[0]));
                byte[] part = new byte[64 << 10];
                while (true) {
                    out.write(part);
                }
            }
            case SHORT_CONTENT_LENGTH -> out.write(response("200 OK", JSON, team.length - 1, team));
            case WRONG_JSON -> out.write(ok("", bytes("{\"Id\":" + id + ",\"Name\":[\"" + name(id) + "\"]}")));
        }
    }

    private static void awaitHangUp(Socket socket) throws IOException {
        socket.getInputStream().read();
    }

    /** Returns the next request line with its headers, or null if the client closed the connection. */
    private static @Nullable String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static byte[] team(long id) {
        return bytes("{\"Id\":" + id + ",\"Name\":\"" + name(id) + "\"}");
    }

    private static byte[] ok(String headers, byte[] body) {
        return response("200 OK", JSON + headers, body.length, body);
    }

    private static byte[] response(String status, String headers, long contentLength, byte[] body) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        response.writeBytes(
                bytes("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + contentLength + "\r\n\r\n"));
        response.writeBytes(body);
        return response.toByteArray();
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "faulty-server");
        thread.setDaemon(true);
        thread.start();
    }
}
