package org.coworkingapi.server.app.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
import org.coworkingapi.verification.http.Answer;

/** A connection that sends bytes as they are and reads whole responses; it stays open as long as the server keeps it. */
final class RawConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket;
    private final DefaultBHttpClientConnection responses;

    private RawConnection(Socket socket, DefaultBHttpClientConnection responses) {
        this.socket = socket;
        this.responses = responses;
    }

    static RawConnection to(int port) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        DefaultBHttpClientConnection responses = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
        responses.bind(socket);
        return new RawConnection(socket, responses);
    }

    /** Sends the bytes and returns the next final response; a response to HEAD has no body to wait for. */
    Answer send(byte[] message, boolean head) throws IOException {
        socket.getOutputStream().write(message);
        try {
            ClassicHttpResponse response = responses.receiveResponseHeader();
            while (response.getCode() < 200) {
                response = responses.receiveResponseHeader();
            }
            String body = "";
            if (!head) {
                responses.receiveResponseEntity(response);
                body = EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
            }
            Map<String, List<String>> headers = new HashMap<>();
            for (Header header : response.getHeaders()) {
                headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
            }
            return new Answer(response.getCode(), headers, body);
        } catch (HttpException e) {
            throw new IOException("The server did not send an HTTP response", e);
        }
    }

    /** Tells the server that no more bytes will follow. */
    void endOfInput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        responses.close();
        socket.close();
    }
}
