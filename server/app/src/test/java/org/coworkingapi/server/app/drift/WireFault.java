package org.coworkingapi.server.app.drift;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/**
 * A fault in the communication between a server and its verification.
 *
 * @param kind category of the fault
 * @param name description of the fault, as a sentence without a full stop
 * @param request replaces the request, given the original request and its response
 * @param response replaces the response
 * @param delivery selects the delivery of the response
 */
record WireFault(
        String kind,
        String name,
        BiFunction<Request, ReceivedResponse, Request> request,
        ResponseMutation response,
        BiFunction<Request, ReceivedResponse, Delivery> delivery) {

    /** Replaces the response of the server with a faulty response. */
    @FunctionalInterface
    interface ResponseMutation {

        ReceivedResponse mutate(Request request, ReceivedResponse response);
    }

    /** The delivery of a response. */
    enum Delivery {
        WHOLE,
        CUT_SHORT,
        RESET,
        NEVER
    }

    /** Returns a fault without an effect. */
    static WireFault none() {
        return inResponse("none", "no fault", (sent, received) -> received);
    }

    static WireFault inResponse(String kind, String name, ResponseMutation response) {
        return new WireFault(kind, name, (sent, received) -> sent, response, (sent, received) -> Delivery.WHOLE);
    }

    static WireFault inRequest(String kind, String name, UnaryOperator<Request> request) {
        return new WireFault(
                kind,
                name,
                (sent, received) -> request.apply(sent),
                (sent, received) -> received,
                (sent, received) -> Delivery.WHOLE);
    }

    /** Returns a fault that changes only the requests to which the server would respond with the error code. */
    static WireFault inRequestWithError(String kind, String name, String code, UnaryOperator<Request> request) {
        return new WireFault(
                kind,
                name,
                (sent, received) -> received.json().path("code").asString("").equals(code) ? request.apply(sent) : sent,
                (sent, received) -> received,
                (sent, received) -> Delivery.WHOLE);
    }

    static WireFault inDelivery(String kind, String name, BiFunction<Request, ReceivedResponse, Delivery> delivery) {
        return new WireFault(kind, name, (sent, received) -> sent, (sent, received) -> received, delivery);
    }
}
