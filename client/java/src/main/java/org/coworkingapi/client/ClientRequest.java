package org.coworkingapi.client;

import java.net.URI;

/** A request as an {@link Interceptor} sees it: neither the token, nor the URI with its ids and its shape. */
public final class ClientRequest {

    private final Call given;
    private final Call call;

    ClientRequest(Call call) {
        this(call, call);
    }

    private ClientRequest(Call given, Call call) {
        this.given = given;
        this.call = call;
    }

    /** Name of the operation in the spec, such as {@code getTeamProfile}. */
    public String operation() {
        return call.operation().id();
    }

    /** HTTP method. */
    public String method() {
        return call.method();
    }

    /**
     * Path of the operation in the spec, such as {@code /api/public/teams/{teamId}/profile}: few values, and nobody's
     * id.
     */
    public String uriTemplate() {
        return call.operation().template();
    }

    /** Host of the base URL. */
    public String host() {
        return call.uri().getHost();
    }

    /** Port of the base URL: 443 or 80, as its scheme has it, if it names none. */
    public int port() {
        URI uri = call.uri();
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /** Which request of this call it is, from 1. */
    public int attempt() {
        return call.progress().attempts();
    }

    /**
     * The same request with this header, in place of one of that name if an interceptor has set it before.
     *
     * @param header any name but those that the client or the connection sets, such as {@code Authorization} or
     *     {@code Host}
     * @param value ASCII in one line
     * @throws IllegalArgumentException if name or value is not such a one
     */
    public ClientRequest with(String header, String value) {
        OwnHeader.check(header, value);
        return new ClientRequest(given, call.with(header, value));
    }

    /** Method, URI template and attempt. */
    @Override
    public String toString() {
        return call + ", attempt " + attempt();
    }

    /** Whether this is what became of a request, and not one that was kept from another. */
    @SuppressWarnings("ReferenceEquality") // Two calls may be equal.
    boolean isOf(Call given) {
        return this.given == given;
    }

    Call call() {
        return call;
    }
}
