package org.coworkingapi.server.stub.problem;

import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Creates problems for request bodies that Spring rejects. The bodies of operations are checked before Spring reads
 * them, with a fault for each property.
 */
final class BodyProblem {

    private BodyProblem() {}

    static ProblemException of(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() == null ? missing() : invalid();
    }

    static ProblemException missing() {
        return ProblemException.invalidBody("The request has no body; send one.");
    }

    static ProblemException invalid() {
        return ProblemException.invalidBody("The body cannot be read; send a body that conforms to the spec.");
    }
}
