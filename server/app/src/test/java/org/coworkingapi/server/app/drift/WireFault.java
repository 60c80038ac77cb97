package org.coworkingapi.server.app.drift;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.Answer;

/**
 * Something wrong between a server and those who verify it.
 *
 * @param kind what it does wrong, in a word or two
 * @param name what exactly, as a sentence without a full stop
 * @param request what the server is asked instead, given what it answers to what was asked
 * @param answer what is made of its answer
 * @param transport how the answer arrives
 */
record WireFault(
        String kind,
        String name,
        BiFunction<Request, Answer, Request> request,
        ResponseMutation answer,
        BiFunction<Request, Answer, Transport> transport) {

    /** Makes of an answer what a faulty server would have sent. */
    @FunctionalInterface
    interface ResponseMutation {

        Answer spoil(Request request, Answer answer);
    }

    /** How an answer arrives. */
    enum Transport {
        WHOLE,
        CUT_SHORT,
        RESET,
        NEVER
    }

    /** A server without a fault. */
    static WireFault none() {
        return answering("none", "nothing is wrong", (asked, given) -> given);
    }

    static WireFault answering(String kind, String name, ResponseMutation answer) {
        return new WireFault(kind, name, (asked, given) -> asked, answer, (asked, given) -> Transport.WHOLE);
    }

    static WireFault asking(String kind, String name, UnaryOperator<Request> request) {
        return new WireFault(
                kind,
                name,
                (asked, given) -> request.apply(asked),
                (asked, given) -> given,
                (asked, given) -> Transport.WHOLE);
    }

    /** A server that does not refuse what it should with this code, but asks itself something else. */
    static WireFault forgiving(String kind, String name, String code, UnaryOperator<Request> request) {
        return new WireFault(
                kind,
                name,
                (asked, given) -> given.json().path("code").asString("").equals(code) ? request.apply(asked) : asked,
                (asked, given) -> given,
                (asked, given) -> Transport.WHOLE);
    }

    static WireFault arriving(String kind, String name, BiFunction<Request, Answer, Transport> transport) {
        return new WireFault(kind, name, (asked, given) -> asked, (asked, given) -> given, transport);
    }
}
