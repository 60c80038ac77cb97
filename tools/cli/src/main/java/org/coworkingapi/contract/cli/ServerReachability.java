package org.coworkingapi.contract.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Checks the connection to a server before the first request, so that an unreachable server is reported only once. */
final class ServerReachability {

    private static final int CONNECT_MILLIS = 5000;

    private ServerReachability() {}

    /**
     * Connects to the server, unless a proxy is configured for the URL.
     *
     * @throws OptionException if the connection fails
     */
    static void check(URI url) {
        if (ProxySelector.getDefault().select(url).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
            return;
        }
        boolean isSecure = url.getScheme().equals("https");
        int defaultPort = isSecure ? 443 : 80;
        int port = url.getPort() >= 0 ? url.getPort() : defaultPort;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), CONNECT_MILLIS);
            if (isSecure) {
                socket.setSoTimeout(CONNECT_MILLIS);
                SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
                ((SSLSocket) tls.createSocket(socket, url.getHost(), port, false)).startHandshake();
            }
        } catch (IOException e) {
            String reason = e instanceof UnknownHostException ? "unknown host " + url.getHost() : e.getMessage();
            throw new OptionException(
                    "Cannot connect to " + url + " (" + reason + "); start the server or correct --url.");
        }
    }
}
