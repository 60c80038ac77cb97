package org.coworkingapi.client;

import java.net.URI;

/** A request as an {@link Interceptor} sees it, without the token and without the ids and the shape of the URI. */
public final class ClientRequest {

    private final Call origin;
    private final Call call;

    ClientRequest(Call call) {
        this(call, call);
    }

    private ClientRequest(Call origin, Call call) {
        this.origin = origin;
        this.call = call;
    }

    /** Returns the name of the operation in the spec, such as {@code getTeamProfile}. */
    public String operation() {
        return call.operation().id();
    }

    /** Returns the HTTP method. */
    public String method() {
        return call.method();
    }

    /**
     * Returns the path of the operation in the spec, such as {@code /api/public/teams/{teamId}/profile}. It has low
     * cardinality and contains no ids.
     */
    public String uriTemplate() {
        return call.operation().template();
    }

    /** Returns the host of the base URL. */
    public String host() {
        return call.uri().getHost();
    }

    /** Returns the port of the base URL, by default 443 or 80 depending on its scheme. */
    public int port() {
        URI uri = call.uri();
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /** Returns the number of this request within its call, starting at 1. */
    public int attempt() {
        return call.state().attempts();
    }

    /**
     * Returns this request with a header, which replaces the value that an earlier interceptor has set.
     *
     * @param header any name except those that the client or the connection sets, such as {@code Authorization} or
     *     {@code Host}
     * @param value one line of ASCII characters
     * @throws IllegalArgumentException if the name or the value is invalid
     */
    public ClientRequest with(String header, String value) {
        CustomHeader.check(header, value);
        return new ClientRequest(origin, call.with(header, value));
    }

    /** Returns the method, the URI template and the attempt. */
    @Override
    public String toString() {
        return call + ", attempt " + attempt();
    }

    /** Returns whether this request was derived from the given call. */
    @SuppressWarnings("ReferenceEquality") // Different calls may be equal.
    boolean isOf(Call call) {
        return origin == call;
    }

    Call call() {
        return call;
    }
}
