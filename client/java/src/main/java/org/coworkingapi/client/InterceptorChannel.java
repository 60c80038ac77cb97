package org.coworkingapi.client;

/** Lets an interceptor see each attempt. */
final class InterceptorChannel implements Channel {

    private final Interceptor interceptor;
    private final Channel next;

    InterceptorChannel(Interceptor interceptor, Channel next) {
        this.interceptor = interceptor;
        this.next = next;
    }

    @Override
    public Answer send(Call call, Deadline deadline) {
        return interceptor.intercept(new ClientRequest(call), request -> new ClientResponse(next.send(request.call(), deadline)))
            .answer();
    }
}
