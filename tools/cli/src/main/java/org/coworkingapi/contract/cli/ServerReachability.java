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

/** Tells once that no server can be reached, instead of once for each request. */
final class ServerReachability {

    private static final int CONNECT_MILLIS = 5000;

    private ServerReachability() {}

    /** @throws OptionException if there is no server; a server behind a proxy is not asked */
    static void check(URI url) {
        if (ProxySelector.getDefault().select(url).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
            return;
        }
        boolean isSecure = url.getScheme().equals("https");
        int usual = isSecure ? 443 : 80;
        int port = url.getPort() >= 0 ? url.getPort() : usual;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), CONNECT_MILLIS);
            if (isSecure) {
                socket.setSoTimeout(CONNECT_MILLIS);
                SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
                ((SSLSocket) tls.createSocket(socket, url.getHost(), port, false)).startHandshake();
            }
        } catch (IOException e) {
            String reason = e instanceof UnknownHostException ? "there is no host " + url.getHost() : e.getMessage();
            throw new OptionException(
                    "No server can be reached at " + url + " (" + reason + "); start it, or correct --url.");
        }
    }
}
