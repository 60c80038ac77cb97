package org.coworkingapi.client;

/** A request as an {@link Interceptor} sees it, without the token and without the ids and the shape of the URI. */
public final class ClientRequest {

    private final Call originalCall;
    private final Call call;

    ClientRequest(Call call) {
        this(call, call);
    }

    private ClientRequest(Call originalCall, Call call) {
        this.originalCall = originalCall;
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

    /** Returns the port of the base URL. If the URL has none, returns 443 for https and 80 for http. */
    public int port() {
        return ServerPort.of(call.uri());
    }

    /** Returns the number of this request within its call, starting at 1. */
    public int attempt() {
        return call.state().attempts();
    }

    /**
     * Returns a copy of this request with a header. Replaces the header if an earlier interceptor has set it.
     *
     * @param header any name except those that the client or the connection sets, such as {@code Authorization} or
     *     {@code Host}
     * @param value one line of ASCII characters
     * @throws IllegalArgumentException if the name or the value is invalid
     */
    public ClientRequest with(String header, String value) {
        CustomHeader.check(Arguments.requireNonNull(header, "header"), Arguments.requireNonNull(value, "value"));
        return new ClientRequest(originalCall, call.with(header, value));
    }

    /** Returns the method, the URI template and the attempt. */
    @Override
    public String toString() {
        return call + ", attempt " + attempt();
    }

    /** Returns whether this request was derived from the given call. */
    @SuppressWarnings("ReferenceEquality") // Different calls may be equal.
    boolean isOf(Call call) {
        return originalCall == call;
    }

    Call call() {
        return call;
    }
}
