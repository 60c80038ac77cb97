package org.coworkingapi.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Describes why no complete response was received. The exceptions of the JDK name neither the host nor, for most
 * failures, the reason.
 *
 * @param outcome the server and the reason
 * @param cause the exception of the JDK; null if it may quote a part of the response
 * @param isRetryable whether a retry may succeed
 * @param isRequestUnsent whether the request was certainly not sent
 */
record TransportFailure(String outcome, @Nullable Throwable cause, boolean isRetryable, boolean isRequestUnsent) {

    /** The message of the JDK for a response of a proxy to {@code CONNECT}. */
    private static final Pattern TUNNEL = Pattern.compile("Tunnel failed, got: (\\d{3})");

    private static final Set<Integer> TEMPORARY = Set.of(429, 502, 503, 504);

    /**
     * Describes a failure.
     *
     * @param requestId the request id in parentheses, or an empty string if no head was received
     */
    static TransportFailure of(HttpClient http, URI uri, Throwable failure, String requestId) {
        String server = server(uri);
        if (failure instanceof HttpConnectTimeoutException) {
            String limit = http.connectTimeout()
                    .map(timeout -> "within the connect timeout of " + timeout)
                    .orElse("in time");
            return unsent("could not connect to " + route(http, uri) + " " + limit, failure);
        }
        if (failure instanceof ConnectException) {
            String reason = hasCause(failure, UnresolvedAddressException.class)
                    ? "unknown host"
                    : "connection refused or host unreachable";
            return unsent("could not connect to " + route(http, uri) + " (" + reason + ")", failure);
        }
        if (failure instanceof SSLException) {
            return new TransportFailure(tlsOutcome(server, failure), failure, false, false);
        }
        Matcher tunnel = TUNNEL.matcher(String.valueOf(failure.getMessage()));
        if (tunnel.find()) {
            int status = Integer.parseInt(tunnel.group(1));
            String outcome = "the proxy refused the connection to " + server + " (" + status + ")";
            return new TransportFailure(outcome, null, TEMPORARY.contains(status), true);
        }
        return new TransportFailure(
                "no complete response from " + server + " (" + reason(failure) + ")" + requestId,
                failure instanceof SocketException ? failure : null,
                failure instanceof IOException,
                false);
    }

    private static TransportFailure unsent(String outcome, Throwable cause) {
        return new TransportFailure(outcome, cause, true, true);
    }

    private static String tlsOutcome(String server, Throwable failure) {
        if (hasCause(failure, CertificateExpiredException.class)) {
            return "the certificate of " + server + " has expired";
        }
        if (hasCause(failure, CertPathBuilderException.class)) {
            return "the certificate of " + server + " is not trusted";
        }
        if (hasCause(failure, CertificateException.class)) {
            return "the certificate of " + server + " is not valid for this host";
        }
        String message = String.valueOf(failure.getMessage());
        if (message.startsWith("Unrecognized SSL") || message.startsWith("Unsupported or unrecognized SSL")) {
            return "the TLS handshake with " + server + " failed (the server does not respond with TLS)";
        }
        return (failure instanceof SSLHandshakeException ? "the TLS handshake with " : "the TLS connection to ")
                + server + " failed";
    }

    /** Returns the reason without the message of the exception, which may quote the response. */
    private static String reason(Throwable failure) {
        if (hasCause(failure, SocketException.class)) {
            return "connection reset";
        }
        return hasCause(failure, EOFException.class)
                ? "connection closed"
                : failure.getClass().getSimpleName();
    }

    private static String route(HttpClient http, URI uri) {
        @Nullable ProxySelector selector = http.proxy().orElseGet(ProxySelector::getDefault);
        List<Proxy> proxies = selector == null ? List.of() : selector.select(uri);
        return proxies.stream()
                .map(Proxy::address)
                .filter(InetSocketAddress.class::isInstance)
                .map(InetSocketAddress.class::cast)
                .findFirst()
                .map(proxy -> "the proxy " + proxy.getHostString() + ":" + proxy.getPort() + " for " + server(uri))
                .orElse(server(uri));
    }

    private static String server(URI uri) {
        return uri.getHost() + ":" + ServerPort.of(uri);
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
