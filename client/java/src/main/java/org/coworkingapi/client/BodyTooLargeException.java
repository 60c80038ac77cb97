package org.coworkingapi.client;

import java.io.IOException;

/** Stops the reading of a body that would fill the memory. */
final class BodyTooLargeException extends IOException {

    BodyTooLargeException(int limit) {
        super("the body is larger than " + (limit >> 20) + " MiB");
    }
}
