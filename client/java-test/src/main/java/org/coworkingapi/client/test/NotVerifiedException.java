package org.coworkingapi.client.test;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Thrown if no verified response contains the requested fields; the message lists the missing fields. */
final class NotVerifiedException extends RuntimeException {

    private static final int MAX_FIELDS = 5;

    NotVerifiedException(Set<String> fields) {
        super(summary(List.copyOf(fields)));
    }

    String fields() {
        return Objects.requireNonNull(getMessage());
    }

    private static String summary(List<String> fields) {
        return fields.size() <= MAX_FIELDS
                ? String.join(", ", fields)
                : String.join(", ", fields.subList(0, MAX_FIELDS)) + " and " + (fields.size() - MAX_FIELDS) + " more";
    }
}
