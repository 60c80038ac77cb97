package org.coworkingapi.client;

import java.io.IOException;

/** The body of a response exceeds the limit. */
final class BodyTooLargeException extends IOException {

    BodyTooLargeException(int limit) {
        super("the body is larger than " + (limit >> 20) + " MiB");
    }
}
