package org.coworkingapi.client;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A server in a separate process, which sends prepared responses until its standard input is closed. */
final class LocalServer {

    private static final int END_OF_HEAD = ByteBuffer.wrap("\r\n\r\n".getBytes(StandardCharsets.US_ASCII)).getInt();

    private final byte[] full;
    private final byte[] shaped;

    private LocalServer(byte[] full, byte[] shaped) {
        this.full = full;
        this.shaped = shaped;
    }

    /** Reads the two bodies from standard input, each after its length, and prints the port. */
    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        LocalServer server = new LocalServer(response(in.readNBytes(in.readInt())), response(in.readNBytes(in.readInt())));
        ServerSocket listener = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        startDaemon(() -> server.accept(listener));
        System.out.println(listener.getLocalPort());
        in.read();
    }

    private static byte[] response(byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
    }

    private void accept(ServerSocket listener) {
        try {
            while (true) {
                Socket socket = listener.accept();
                startDaemon(() -> serve(socket));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] head = new byte[4_096];
            int length = 0;
            for (int read = in.read(head); read > 0; read = in.read(head, length, head.length - length)) {
                length += read;
                if (length >= 4 && ByteBuffer.wrap(head).getInt(length - 4) == END_OF_HEAD) {
                    out.write(hasQuery(head) ? shaped : full);
                    length = 0;
                }
            }
        } catch (IOException e) {
            // The client closed the connection.
        }
    }

    private static boolean hasQuery(byte[] head) {
        int index = 0;
        while (head[index] != '?' && head[index] != '\r') {
            index++;
        }
        return head[index] == '?';
    }

    private static void startDaemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }
}
