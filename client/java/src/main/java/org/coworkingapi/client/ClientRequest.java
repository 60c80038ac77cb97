package org.coworkingapi.client;

/** A request as an {@link Interceptor} sees it. */
public final class ClientRequest {

    private final Call call;

    ClientRequest(Call call) {
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

    /** Path of the operation in the spec, such as {@code /api/public/teams/{teamId}/profile}: few values, and nobody's id. */
    public String uriTemplate() {
        return call.operation().template();
    }

    /** Which request of this call it is, from 1. */
    public int attempt() {
        return call.progress().attempts();
    }

    /** The same request with one header more. */
    public ClientRequest with(String header, String value) {
        return new ClientRequest(call.with(header, value));
    }

    Call call() {
        return call;
    }
}
