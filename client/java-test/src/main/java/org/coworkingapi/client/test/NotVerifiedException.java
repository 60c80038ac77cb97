package org.coworkingapi.client.test;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Thrown if no verified response contains the requested fields; the message lists them. */
final class NotVerifiedException extends RuntimeException {

    private static final int SHOWN = 5;

    NotVerifiedException(Set<String> fields) {
        super(shown(List.copyOf(fields)));
    }

    String fields() {
        return Objects.requireNonNull(getMessage());
    }

    private static String shown(List<String> fields) {
        return fields.size() <= SHOWN
                ? String.join(", ", fields)
                : String.join(", ", fields.subList(0, SHOWN)) + " and " + (fields.size() - SHOWN) + " more";
    }
}
