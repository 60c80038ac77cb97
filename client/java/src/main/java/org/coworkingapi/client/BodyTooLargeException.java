package org.coworkingapi.client;

import java.io.IOException;

/** Stops reading a body that exceeds the limit. */
final class BodyTooLargeException extends IOException {

    BodyTooLargeException(int limit) {
        super("the body is larger than " + (limit >> 20) + " MiB");
    }
}
