package org.coworkingapi.client.test;

import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An operation and the values of its path parameters, such as the profile of team 55.
 *
 * @param pathValues the values, not encoded
 */
record StubKey(Operation operation, List<String> pathValues) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    StubKey {
        pathValues = List.copyOf(pathValues);
    }

    /**
     * Creates a key.
     *
     * @throws IllegalArgumentException if a number is less than 1
     */
    static StubKey of(Operation operation, Object... pathValues) {
        for (Object value : pathValues) {
            if (value instanceof Number number && number.longValue() < 1) {
                throw new IllegalArgumentException(
                        "The id of a " + operation.resource() + " is " + value + "; it must be 1 or more.");
            }
        }
        return new StubKey(operation, Stream.of(pathValues).map(String::valueOf).toList());
    }

    /** Returns the key of a request; empty if the request matches no operation, or has an invalid id. */
    static Optional<StubKey> ofRequest(String method, String path) {
        return Stream.of(Operation.values())
                .filter(operation -> operation.method().equals(method))
                .flatMap(operation -> ofPath(operation, path).stream())
                .findFirst();
    }

    /** Returns the key of a path; empty if the path is not a valid path of the operation. */
    static Optional<StubKey> ofPath(Operation operation, String path) {
        Matcher matcher = operation.path().matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            values.add(URLDecoder.decode(matcher.group(group).replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        return values.stream().anyMatch(StubKey::exceedsLong)
                ? Optional.empty()
                : Optional.of(new StubKey(operation, values));
    }

    private static boolean exceedsLong(String value) {
        return NUMBER.matcher(value).matches() && new BigInteger(value).bitLength() >= Long.SIZE;
    }

    /** Returns the first id; 0 if the first parameter is not a number. */
    long id() {
        String first = pathValues.isEmpty() ? "" : pathValues.get(0);
        return NUMBER.matcher(first).matches() ? Long.parseLong(first) : 0;
    }

    /** Returns the call that stubs this key, such as {@code team(55)}. */
    String stubCall() {
        return operation.stubName() + "(" + String.join(", ", pathValues) + ")";
    }

    /** Returns the operation and the values, such as {@code team 55}. */
    @Override
    public String toString() {
        return (operation.stubName() + " " + String.join(", ", pathValues)).strip();
    }
}
