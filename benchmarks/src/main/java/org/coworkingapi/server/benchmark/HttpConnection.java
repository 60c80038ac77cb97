package org.coworkingapi.server.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** A kept-alive HTTP connection to a port of this machine. Blocking sockets cost less CPU than an HTTP client. */
final class HttpConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    /** Returns the bytes of a GET request with the given header lines. */
    static byte[] request(String path, String... headers) {
        String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n").getBytes(ISO_8859_1);
    }

    byte[] get(String path, String... headers) throws IOException {
        return send(request(path, headers));
    }

    /**
     * Sends a request and returns the body.
     *
     * @throws IOException if the status is not 200
     */
    byte[] send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).trim());
            }
        }
        byte[] body = length >= 0 ? in.readNBytes(length) : chunks();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status + ": " + new String(body, UTF_8));
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
