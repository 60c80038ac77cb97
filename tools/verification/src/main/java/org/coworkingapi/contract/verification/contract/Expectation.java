package org.coworkingapi.contract.verification.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import tools.jackson.databind.JsonNode;

/**
 * The response that a contract expects, compared by the rules of Spring Cloud Contract: parts with a matcher must
 * satisfy the matcher, all other parts of the example must be equal, and additional properties are ignored. Two rules
 * differ: a list without a matcher must be equal element by element, and a {@code charset} parameter of the media type
 * is ignored.
 */
public final class Expectation {

    private final Contract contract;
    private final List<BodyMatcher> matchers;
    private final List<BodyMatcher> cheapestFirst;
    /** The locations in the example that have a matcher, and are therefore not compared for equality. */
    private final Set<String> matchedPointers = new HashSet<>();

    public Expectation(Contract contract) {
        this.contract = contract;
        this.matchers = BodyMatcher.of(contract);
        this.cheapestFirst = matchers.stream()
                .sorted(Comparator.comparing(matcher -> matcher.path().contains("..")))
                .toList();
        if (!contract.body().isMissingNode()) {
            ParsedBody example = new ParsedBody(contract.body());
            matchers.forEach(matcher ->
                    matchedPointers.addAll(example.pointers(matcher.path()).orElse(List.of())));
        }
    }

    /** Returns all differences between a response and this expectation; empty if there are none. */
    public List<Mismatch> mismatches(ReceivedResponse response) {
        List<Mismatch> mismatches = new ArrayList<>();
        if (response.status() != contract.status()) {
            mismatches.add(new Mismatch(
                    "/response/status",
                    "status",
                    "The status is " + response.status() + ", but must be " + contract.status() + '.'));
        }
        compareHeaders(response, mismatches);
        compareBody(response, mismatches);
        return mismatches;
    }

    /**
     * Returns whether a response meets this expectation. This method is faster than {@link #mismatches} because it
     * stops at the first difference and evaluates expensive matchers last.
     */
    public boolean accepts(ReceivedResponse response) {
        List<Mismatch> mismatches = new ArrayList<>();
        compareHeaders(response, mismatches);
        JsonNode actual = response.value();
        if (response.status() != contract.status()
                || !mismatches.isEmpty()
                || contract.body().isMissingNode()
                || actual.isMissingNode()) {
            return response.status() == contract.status()
                    && mismatches.isEmpty()
                    && contract.body().isMissingNode();
        }
        ParsedBody body = new ParsedBody(actual);
        for (BodyMatcher matcher : cheapestFirst) {
            match(
                    matcher,
                    contract.body(),
                    actual,
                    body.pointers(matcher.path()).orElse(List.of()),
                    mismatches);
            if (!mismatches.isEmpty()) {
                return false;
            }
        }
        compare("", contract.body(), actual, matchedPointers, mismatches);
        return mismatches.isEmpty();
    }

    private void compareHeaders(ReceivedResponse response, List<Mismatch> mismatches) {
        contract.headers().forEach((name, value) -> {
            String pointer = "/response/headers/" + JsonPointers.escaped(name);
            Optional<HeaderMatcher> matcher = HeaderMatcher.of(contract).stream()
                    .filter(candidate -> candidate.name().equalsIgnoreCase(name)
                            && !candidate.regex().isEmpty())
                    .findFirst();
            Optional<String> actual = response.header(name);
            if (actual.isEmpty()) {
                mismatches.add(new Mismatch(pointer, "header " + name, "The header " + name + " is missing."));
            } else if (matcher.isPresent()
                    ? !BoundedRegex.matches(matcher.get().regex(), actual.get())
                    : !isSameHeader(name, value, actual.get())) {
                mismatches.add(new Mismatch(
                        matcher.map(HeaderMatcher::pointer).orElse(pointer),
                        "header " + name,
                        "The header " + name
                                + " is '" + actual.get() + "', but must "
                                + matcher.map(present -> "match " + present.regex())
                                        .orElse("be '" + value + "'") + '.'));
            }
        });
    }

    private static boolean isSameHeader(String name, String expected, String actual) {
        return name.equalsIgnoreCase("Content-Type")
                ? actual.replaceFirst("(?i)\\s*;\\s*charset=\"?utf-8\"?\\s*$", "")
                        .equalsIgnoreCase(expected)
                : actual.equals(expected);
    }

    private void compareBody(ReceivedResponse response, List<Mismatch> mismatches) {
        JsonNode expected = contract.body();
        if (expected.isMissingNode()) {
            return;
        }
        JsonNode actual = response.value();
        if (actual.isMissingNode()) {
            mismatches.add(new Mismatch("/response/body", "$", "The body is not valid JSON, or has a duplicate key."));
            return;
        }
        ParsedBody body = new ParsedBody(actual);
        for (BodyMatcher matcher : matchers) {
            match(matcher, expected, actual, body.pointers(matcher.path()).orElse(List.of()), mismatches);
        }
        compare("", expected, actual, matchedPointers, mismatches);
    }

    private static void match(
            BodyMatcher matcher,
            JsonNode expected,
            JsonNode actual,
            List<String> locations,
            List<Mismatch> mismatches) {
        // A missing list is not an empty list.
        if (locations.isEmpty() && !(matcher.matchesSeveral() && matcher.allowsNoMatch())) {
            mismatches.add(new Mismatch(matcher.pointer(), matcher.path(), "No value matches " + matcher.path() + '.'));
            return;
        }
        if (matcher.type().equals("by_type") && (matcher.min() >= 0 || matcher.max() >= 0)) {
            checkCount(matcher, locations, actual, mismatches);
            return;
        }
        for (String location : locations) {
            difference(matcher, expected, location, actual.at(location))
                    .ifPresent(difference ->
                            mismatches.add(new Mismatch(matcher.pointer(), JsonPath.ofPointer(location), difference)));
        }
    }

    private static void checkCount(
            BodyMatcher matcher, List<String> locations, JsonNode actual, List<Mismatch> mismatches) {
        if (!matcher.matchesSeveral() && !actual.at(locations.get(0)).isArray()) {
            mismatches.add(new Mismatch(
                    matcher.pointer(),
                    matcher.path(),
                    "The value is " + actual.at(locations.get(0)) + ", but must be a list."));
            return;
        }
        int count = matcher.matchesSeveral()
                ? locations.size()
                : actual.at(locations.get(0)).size();
        if ((matcher.min() >= 0 && count < matcher.min()) || (matcher.max() >= 0 && count > matcher.max())) {
            mismatches.add(new Mismatch(
                    matcher.pointer(),
                    matcher.path(),
                    (matcher.matchesSeveral()
                                    ? "The number of values at " + matcher.path()
                                    : "The number of elements of " + matcher.path())
                            + " is " + count + ", but must be " + expectedCount(matcher) + '.'));
        }
    }

    private static String expectedCount(BodyMatcher matcher) {
        if (matcher.min() == matcher.max()) {
            return Integer.toString(matcher.min());
        }
        int min = Math.max(0, matcher.min());
        return matcher.max() < 0 ? "at least " + min : "between " + min + " and " + matcher.max();
    }

    private static Optional<String> difference(
            BodyMatcher matcher, JsonNode expected, String location, JsonNode actual) {
        return switch (matcher.type()) {
            case "by_equality" ->
                isSame(expected.at(location), actual)
                        ? Optional.empty()
                        : Optional.of("The value is " + actual + ", but must be " + expected.at(location) + '.');
            case "by_null" ->
                actual.isNull() ? Optional.empty() : Optional.of("The value is " + actual + ", but must be null.");
            case "by_type" ->
                isSameType(expected.at(location), actual)
                        ? Optional.empty()
                        : Optional.of("The value is " + actual + ", but must have the type of " + expected.at(location)
                                + '.');
            case "by_regex" ->
                actual.isValueNode() && !actual.isNull() && BoundedRegex.matches(matcher.value(), actual.asString())
                        ? Optional.empty()
                        : Optional.of("The value is " + actual + ", but must match " + matcher.value() + '.');
            default -> Optional.of("Unsupported matcher type: " + matcher.type() + '.');
        };
    }

    private static void compare(
            String at, JsonNode expected, JsonNode actual, Set<String> matchedPointers, List<Mismatch> mismatches) {
        if (matchedPointers.contains(at)) {
            return;
        }
        String pointer = "/response/body" + at;
        String path = JsonPath.ofPointer(at);
        if (actual.isMissingNode()) {
            mismatches.add(new Mismatch(pointer, path, "The value is missing."));
        } else if (expected.isObject() && actual.isObject()) {
            expected.forEachEntry((name, value) -> {
                String child = at + '/' + JsonPointers.escaped(name);
                compare(child, value, actual.path(name), matchedPointers, mismatches);
            });
        } else if (expected.isArray() && actual.isArray()) {
            if (expected.size() != actual.size()) {
                mismatches.add(new Mismatch(
                        pointer,
                        path,
                        "The number of elements is " + actual.size() + ", but must be " + expected.size() + '.'));
            }
            for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
                compare(at + '/' + i, expected.get(i), actual.get(i), matchedPointers, mismatches);
            }
        } else if (!isSame(expected, actual)) {
            mismatches.add(new Mismatch(pointer, path, "The value is " + actual + ", but must be " + expected + '.'));
        }
    }

    private static boolean isSame(JsonNode expected, JsonNode actual) {
        return (expected.isNumber() && actual.isNumber())
                ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
                : expected.equals(actual);
    }

    private static boolean isSameType(JsonNode expected, JsonNode actual) {
        return expected.isNumber() ? actual.isNumber() : expected.getNodeType() == actual.getNodeType();
    }
}
