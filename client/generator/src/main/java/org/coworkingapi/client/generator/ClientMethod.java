package org.coworkingapi.client.generator;

import org.jspecify.annotations.Nullable;

/**
 * A method of an operation with its overloads, which return the whole result or a part of it.
 *
 * @param name the name of the method
 * @param result the type of the result, or {@code void}
 * @param send the method that sends the request
 * @param decoder the name of the constant for the decoder of the result; null for none
 * @param isVersioned whether the result is a {@code Versioned}
 * @param isTag whether the result is only the {@code ETag}
 */
record ClientMethod(
        String name, String result, String send, @Nullable String decoder, boolean isVersioned, boolean isTag) {

    private static final String SEND = "send";

    static ClientMethod plain(String name, String result, @Nullable String decoder) {
        return new ClientMethod(name, result, SEND, decoder, false, false);
    }

    /** Returns the method that returns the result together with its {@code ETag}. */
    static ClientMethod versioned(String name, String result, String decoder) {
        return new ClientMethod(name + "Versioned", versioned(result), "sendVersioned", decoder, true, false);
    }

    /** Returns the method of an operation without a result, which returns the {@code ETag} instead. */
    static ClientMethod tag(String name) {
        return new ClientMethod(name, "String", "sendForTag", null, false, true);
    }

    /** Returns whether the method returns a result. */
    boolean hasResult() {
        return !result.equals("void");
    }

    /** Returns the type of a result that is a record of the caller. */
    String recordResult() {
        return isVersioned ? versioned("T") : "T";
    }

    private static String versioned(String type) {
        return "Versioned<" + type + ">";
    }
}
