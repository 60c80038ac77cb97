package org.coworkingapi.client;

/** A success came whose body is not what the spec says. */
public final class UnreadableResponseException extends CoworkingException {

    UnreadableResponseException(Call call, String outcome) {
        super(call.operation().id(), call.progress().attempts(), outcome, null);
    }
}
