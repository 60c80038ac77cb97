package org.coworkingapi.server.app.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/** A connection that gives tests control over each byte and its timing. */
final class RawConnection implements AutoCloseable {

    record Response(int status, boolean closesConnection, String body) {}

    private final Socket socket = new Socket();
    private final DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(Http1Config.DEFAULT);

    RawConnection(int port) throws IOException {
        this(port, 0);
    }

    /** Creates a connection with a small receive buffer, so that unread responses block the server early. */
    RawConnection(int port, int receiveBuffer) throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        connection.bind(socket);
    }

    static String request(String path, String token) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
    }

    RawConnection send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Response receive() throws IOException, HttpException {
        ClassicHttpResponse response = connection.receiveResponseHeader();
        connection.receiveResponseEntity(response);
        String body = EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
        boolean closesConnection = response.getFirstHeader("Connection") != null
                && response.getFirstHeader("Connection").getValue().equalsIgnoreCase("close");
        return new Response(response.getCode(), closesConnection, body);
    }

    /** Sends a message and returns the next final response. A response to HEAD has no body. */
    ReceivedResponse exchange(byte[] message, boolean head) throws IOException {
        socket.getOutputStream().write(message);
        try {
            ClassicHttpResponse response = connection.receiveResponseHeader();
            while (response.getCode() < 200) {
                response = connection.receiveResponseHeader();
            }
            String body = "";
            if (!head) {
                connection.receiveResponseEntity(response);
                body = EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
            }
            Map<String, List<String>> headers = new HashMap<>();
            for (Header header : response.getHeaders()) {
                headers.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                        .add(header.getValue());
            }
            return new ReceivedResponse(response.getCode(), headers, body);
        } catch (HttpException e) {
            throw new IOException("The server did not send an HTTP response", e);
        }
    }

    /** Reads one byte, or returns -1 if the server has closed the connection. */
    int read() throws IOException {
        return socket.getInputStream().read(new byte[1]);
    }

    /** Reads and ignores everything until the server closes the connection. */
    void awaitClose() throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Returns whether the server neither sends a byte nor closes the connection for the given time. */
    boolean isSilentFor(Duration time) throws IOException {
        int before = socket.getSoTimeout();
        socket.setSoTimeout((int) time.toMillis());
        try {
            read();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            socket.setSoTimeout(before);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
