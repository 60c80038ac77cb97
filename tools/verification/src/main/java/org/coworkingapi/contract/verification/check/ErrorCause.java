package org.coworkingapi.contract.verification.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.operation.Operation;

/**
 * A reason why a request leads to an error regardless of the data and the state of the server. Examples of errors state
 * their cause in {@code x-provoked-by}. Operations without this extension use the statuses of RFC 9110.
 */
enum ErrorCause {
    NO_TOKEN(401),
    REFUSED_TOKEN(401),
    EXPIRED_TOKEN(401),
    UNKNOWN_ROUTE(404),
    UNKNOWN_METHOD(405),
    UNACCEPTABLE(406),
    PARAMETER(400, 422),
    /** A path parameter. If an operation documents neither 400 nor 422, the path may count as an unknown route. */
    PATH_PARAMETER(400, 422),
    /** A projection with the path of a field that the response does not have. */
    UNKNOWN_PATH(400, 422),
    /**
     * A missing {@code If-Match} or {@code If-Unmodified-Since}. Otherwise it is an error like any missing parameter.
     */
    MISSING_PRECONDITION(428),
    UNSUPPORTED_MEDIA_TYPE(415),
    MALFORMED_BODY(400, 422),
    BODY(400, 422);

    private static final Set<ErrorCause> WITH_PARAMETER = Set.of(PARAMETER, UNKNOWN_PATH);

    private final List<Integer> statuses;

    ErrorCause(Integer... statuses) {
        this.statuses = List.of(statuses);
    }

    /** Returns whether {@code x-provoked-by} of an operation may have this value. */
    static boolean isValid(String value, Operation operation) {
        int colon = value.indexOf(':');
        Stream<ErrorCause> causes = Stream.of(values()).filter(cause -> cause != PATH_PARAMETER);
        return colon < 0
                ? causes.filter(cause -> cause != UNKNOWN_PATH)
                        .map(ErrorCause::text)
                        .anyMatch(value::equals)
                : causes.filter(WITH_PARAMETER::contains)
                                .map(ErrorCause::text)
                                .anyMatch(value.substring(0, colon)::equals)
                        && operation.parameter(value.substring(colon + 1)).isPresent();
    }

    /**
     * Returns the values of {@code x-provoked-by} for this cause, the most specific value first.
     *
     * @param parameter the name of the invalid parameter; empty for other causes
     */
    List<String> provokedByValues(String parameter) {
        List<String> values = new ArrayList<>();
        if (this == MISSING_PRECONDITION) {
            values.add(text());
            values.addAll(PARAMETER.provokedByValues(parameter));
            return values;
        }
        String text = this == PATH_PARAMETER ? PARAMETER.text() : text();
        if (!parameter.isEmpty()) {
            values.add(text + ':' + parameter);
        }
        values.add(text);
        if (this == MALFORMED_BODY) {
            values.add(BODY.text());
        }
        return values;
    }

    /**
     * Returns the statuses that an operation documents for this cause. A range or {@code default} documents them only
     * if the operation has no exact status.
     */
    List<Integer> documentedStatuses(Operation operation) {
        List<Integer> exact =
                statuses.stream().filter(operation.responses()::containsKey).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        return switch (this) {
            case UNSUPPORTED_MEDIA_TYPE -> BODY.documentedStatuses(operation);
            case MISSING_PRECONDITION -> PARAMETER.documentedStatuses(operation);
            case PATH_PARAMETER ->
                operation.responses().containsKey(404)
                        ? UNKNOWN_ROUTE.documentedStatuses(operation)
                        : PARAMETER.documentedStatuses(operation);
            default ->
                statuses.stream()
                        .filter(status -> operation.responseTo(status).isPresent())
                        .toList();
        };
    }

    /** Returns the usual statuses as a phrase, such as {@code 400 or 422}. */
    String usualStatuses() {
        return String.join(" or ", statuses.stream().map(String::valueOf).toList());
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
