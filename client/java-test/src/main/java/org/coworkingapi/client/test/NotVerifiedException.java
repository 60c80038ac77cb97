package org.coworkingapi.client.test;

import java.util.List;
import java.util.Set;

/**
 * Thrown if no verified response contains the requested fields, or none has the query parameters, the body and the
 * {@code If-Match} of the request.
 */
final class NotVerifiedException extends RuntimeException {

    private static final int MAX_FIELDS = 5;

    private NotVerifiedException(String message) {
        super(message);
    }

    static NotVerifiedException missingFields(StubKey key, Set<String> fields) {
        return new NotVerifiedException("No verified response contains " + summary(List.copyOf(fields)) + " of " + key);
    }

    static NotVerifiedException unknownQuery(StubKey key) {
        return new NotVerifiedException("No verified response of " + key + " has these query parameters");
    }

    static NotVerifiedException unknownBody(StubKey key) {
        return new NotVerifiedException("No verified response of " + key + " has this body and this If-Match");
    }

    private static String summary(List<String> fields) {
        return fields.size() <= MAX_FIELDS
                ? String.join(", ", fields)
                : String.join(", ", fields.subList(0, MAX_FIELDS)) + " and " + (fields.size() - MAX_FIELDS) + " more";
    }
}
