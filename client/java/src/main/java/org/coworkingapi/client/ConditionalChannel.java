package org.coworkingapi.client;

/** Asks whether what was received before still holds, where the server gave it an {@code ETag} (RFC 9110, section 13.1.2). */
final class ConditionalChannel implements Channel {

    private final int bytes;
    private final Channel next;

    /**
     * Makes one.
     *
     * @param bytes most bytes of bodies to keep
     */
    ConditionalChannel(int bytes, Channel next) {
        this.bytes = bytes;
        this.next = next;
    }

    @Override
    public Answer send(Call call, Deadline deadline) {
        // To be written.
        return next.send(call, deadline);
    }
}
