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
    private final List<BodyMatcher> byCost;
    private final Set<String> matched = new HashSet<>();

    public Expectation(Contract contract) {
        this.contract = contract;
        this.matchers = BodyMatcher.of(contract);
        this.byCost = matchers.stream()
                .sorted(Comparator.comparing(matcher -> matcher.path().contains("..")))
                .toList();
        if (!contract.body().isMissingNode()) {
            ParsedBody example = new ParsedBody(contract.body());
            matchers.forEach(
                    matcher -> matched.addAll(example.pointers(matcher.path()).orElse(List.of())));
        }
    }

    /** Returns all differences; empty if the response is the expected one. */
    public List<Mismatch> mismatches(ReceivedResponse response) {
        List<Mismatch> found = new ArrayList<>();
        if (response.status() != contract.status()) {
            found.add(new Mismatch(
                    "/response/status",
                    "status",
                    "The status is " + response.status() + ", but must be " + contract.status() + '.'));
        }
        headers(response, found);
        body(response, found);
        return found;
    }

    /**
     * Returns whether the response is the expected one. Faster than {@link #mismatches} because it stops at the first
     * difference and evaluates expensive matchers last.
     */
    public boolean accepts(ReceivedResponse response) {
        List<Mismatch> found = new ArrayList<>();
        headers(response, found);
        JsonNode actual = response.json();
        if (response.status() != contract.status()
                || !found.isEmpty()
                || contract.body().isMissingNode()
                || actual.isMissingNode()) {
            return response.status() == contract.status()
                    && found.isEmpty()
                    && contract.body().isMissingNode();
        }
        ParsedBody body = new ParsedBody(actual);
        for (BodyMatcher matcher : byCost) {
            match(
                    matcher,
                    contract.body(),
                    actual,
                    body.pointers(matcher.path()).orElse(List.of()),
                    found);
            if (!found.isEmpty()) {
                return false;
            }
        }
        compare("", contract.body(), actual, matched, found);
        return found.isEmpty();
    }

    private void headers(ReceivedResponse response, List<Mismatch> found) {
        contract.headers().forEach((name, value) -> {
            String pointer = "/response/headers/" + JsonPointers.escaped(name);
            Optional<HeaderMatcher> matcher = HeaderMatcher.of(contract).stream()
                    .filter(candidate -> candidate.name().equalsIgnoreCase(name)
                            && !candidate.regex().isEmpty())
                    .findFirst();
            Optional<String> actual = response.header(name);
            if (actual.isEmpty()) {
                found.add(new Mismatch(pointer, "header " + name, "The header " + name + " is missing."));
            } else if (matcher.isPresent()
                    ? !BoundedRegex.matches(matcher.get().regex(), actual.get())
                    : !sameHeader(name, value, actual.get())) {
                found.add(new Mismatch(
                        matcher.map(HeaderMatcher::pointer).orElse(pointer),
                        "header " + name,
                        "The header " + name
                                + " is '" + actual.get() + "', but must "
                                + matcher.map(by -> "match " + by.regex()).orElse("be '" + value + "'") + '.'));
            }
        });
    }

    private static boolean sameHeader(String name, String expected, String actual) {
        return name.equalsIgnoreCase("Content-Type")
                ? actual.replaceFirst("(?i)\\s*;\\s*charset=\"?utf-8\"?\\s*$", "")
                        .equalsIgnoreCase(expected)
                : actual.equals(expected);
    }

    private void body(ReceivedResponse response, List<Mismatch> found) {
        JsonNode expected = contract.body();
        if (expected.isMissingNode()) {
            return;
        }
        JsonNode actual = response.json();
        if (actual.isMissingNode()) {
            found.add(new Mismatch("/response/body", "$", "The body is not valid JSON, or has a duplicate key."));
            return;
        }
        ParsedBody body = new ParsedBody(actual);
        for (BodyMatcher matcher : matchers) {
            match(matcher, expected, actual, body.pointers(matcher.path()).orElse(List.of()), found);
        }
        compare("", expected, actual, matched, found);
    }

    private static void match(
            BodyMatcher matcher, JsonNode expected, JsonNode actual, List<String> locations, List<Mismatch> found) {
        // A missing list is not an empty list.
        if (locations.isEmpty() && !(matcher.hitsMany() && matcher.allowsNothing())) {
            found.add(new Mismatch(matcher.pointer(), matcher.path(), "No value matches " + matcher.path() + '.'));
            return;
        }
        if (matcher.type().equals("by_type") && (matcher.least() >= 0 || matcher.most() >= 0)) {
            count(matcher, locations, actual, found);
            return;
        }
        for (String location : locations) {
            difference(matcher, expected, location, actual.at(location))
                    .ifPresent(difference ->
                            found.add(new Mismatch(matcher.pointer(), JsonPath.ofPointer(location), difference)));
        }
    }

    private static void count(BodyMatcher matcher, List<String> locations, JsonNode actual, List<Mismatch> found) {
        if (!matcher.hitsMany() && !actual.at(locations.get(0)).isArray()) {
            found.add(new Mismatch(
                    matcher.pointer(),
                    matcher.path(),
                    "The value is " + actual.at(locations.get(0)) + ", but must be a list."));
            return;
        }
        int count = matcher.hitsMany()
                ? locations.size()
                : actual.at(locations.get(0)).size();
        if ((matcher.least() >= 0 && count < matcher.least()) || (matcher.most() >= 0 && count > matcher.most())) {
            found.add(new Mismatch(
                    matcher.pointer(),
                    matcher.path(),
                    "The number of elements is " + count + ", but must be " + wanted(matcher) + '.'));
        }
    }

    private static String wanted(BodyMatcher matcher) {
        if (matcher.least() == matcher.most()) {
            return Integer.toString(matcher.least());
        }
        int least = Math.max(0, matcher.least());
        return matcher.most() < 0 ? "at least " + least : "between " + least + " and " + matcher.most();
    }

    private static Optional<String> difference(
            BodyMatcher matcher, JsonNode expected, String location, JsonNode actual) {
        return switch (matcher.type()) {
            case "by_equality" ->
                same(expected.at(location), actual)
                        ? Optional.empty()
                        : Optional.of("The value is " + actual + ", but must be " + expected.at(location) + '.');
            case "by_null" ->
                actual.isNull() ? Optional.empty() : Optional.of("The value is " + actual + ", but must be null.");
            case "by_type" ->
                sameType(expected.at(location), actual)
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
            String at, JsonNode expected, JsonNode actual, Set<String> matched, List<Mismatch> found) {
        if (matched.contains(at)) {
            return;
        }
        String pointer = "/response/body" + at;
        String path = JsonPath.ofPointer(at);
        if (actual.isMissingNode()) {
            found.add(new Mismatch(pointer, path, "The value is missing."));
        } else if (expected.isObject() && actual.isObject()) {
            expected.forEachEntry((name, value) -> {
                String below = at + '/' + JsonPointers.escaped(name);
                compare(below, value, actual.path(name), matched, found);
            });
        } else if (expected.isArray() && actual.isArray()) {
            if (expected.size() != actual.size()) {
                found.add(new Mismatch(
                        pointer,
                        path,
                        "The number of elements is " + actual.size() + ", but must be " + expected.size() + '.'));
            }
            for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
                compare(at + '/' + i, expected.get(i), actual.get(i), matched, found);
            }
        } else if (!same(expected, actual)) {
            found.add(new Mismatch(pointer, path, "The value is " + actual + ", but must be " + expected + '.'));
        }
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        return (expected.isNumber() && actual.isNumber())
                ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
                : expected.equals(actual);
    }

    private static boolean sameType(JsonNode expected, JsonNode actual) {
        return expected.isNumber() ? actual.isNumber() : expected.getNodeType() == actual.getNodeType();
    }
}
