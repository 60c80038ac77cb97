package org.coworkingapi.contract.openapi.consumer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;

/**
 * A query for the uses of a location.
 *
 * @param operation the method and path, or the id; an empty string for any operation
 * @param status the status; an empty string for any status
 * @param location a path, a field of a schema, or the name of a parameter or header; an empty string for any location
 */
record UsageQuery(String operation, String status, String location) {

    private static final Pattern WORDS =
            Pattern.compile("(?<operation>[A-Z]+ /\\S*|[^\\s$.]+(?=\\s+(?:\\d\\d\\d|\\dXX|default|\\$)|$))?\\s*"
                    + "(?<status>\\d\\d\\d|\\dXX|default)?\\s*(?<location>.*)");

    static UsageQuery of(String query, Usage usage) {
        String text = query.strip();
        Matcher words = WORDS.matcher(text);
        if (words.matches() && words.group("operation") != null) {
            String operation = words.group("operation");
            boolean isKnown = usage.operations().stream().anyMatch(each -> isNameOf(each, operation));
            if (isKnown || words.group("status") != null) {
                return new UsageQuery(
                        operation,
                        Optional.ofNullable(words.group("status")).orElse(""),
                        words.group("location").strip());
            }
        }
        Matcher status =
                Pattern.compile("(\\d\\d\\d|\\dXX|default)(?:\\s+(.*))?").matcher(text);
        return status.matches()
                ? new UsageQuery(
                        "",
                        status.group(1),
                        Optional.ofNullable(status.group(2)).orElse(""))
                : new UsageQuery("", "", text);
    }

    private static boolean isNameOf(Operation operation, String text) {
        return operation.name().id().equals(text) || operation.name().toString().equals(text);
    }

    boolean appliesTo(Operation candidate) {
        return operation.isEmpty() || isNameOf(candidate, operation);
    }

    /** Returns whether this query is for the parameter or header with this name. */
    boolean isNamed(String name) {
        return name.equals(location) || name.endsWith(' ' + location) || ("header " + name).equalsIgnoreCase(location);
    }

    List<ContractUse> matching(List<ContractUse> uses) {
        return uses.stream()
                .filter(use -> appliesTo(use.call().operation()))
                .filter(use -> status.isEmpty()
                        || use.location().status().equals(status)
                        || (!use.location().status().isEmpty()
                                && String.valueOf(
                                                use.call().contract().expected().status())
                                        .equals(status)))
                .filter(this::isAt)
                .toList();
    }

    private boolean isAt(ContractUse use) {
        if (location.isEmpty()) {
            return true;
        }
        Location.Part part = use.location().part();
        if (part == Location.Part.PARAMETER || part == Location.Part.RESPONSE_HEADER) {
            return isNamed(use.location().name());
        }
        if (part != Location.Part.REQUEST_BODY && part != Location.Part.RESPONSE_BODY) {
            return false;
        }
        if (location.startsWith(JsonPath.ROOT)) {
            return MatcherPaths.find(location, Optional.empty()).locations().stream()
                    .anyMatch(use::overlaps);
        }
        List<String> names = Arrays.asList(location.split("\\.", -1));
        Optional<SchemaView> root = SchemaView.of(use.call().operation(), use.location());
        return use.overlaps(root.map(view -> view.location(names)).orElse(location))
                || root.filter(view -> includes(view, use, names)).isPresent();
    }

    /**
     * Returns whether a use includes a field. The first name is the name of a schema. The other names are the path of
     * the field.
     */
    private static boolean includes(SchemaView root, ContractUse use, List<String> names) {
        List<String> steps = JsonPath.steps(use.path());
        Optional<SchemaView> current = Optional.of(root);
        for (int i = 0; i <= steps.size() && current.isPresent(); i++) {
            if (current.get().names().contains(names.get(0))
                    && usesField(current.get(), steps.subList(i, steps.size()), use.includesDescendants(), names)) {
                return true;
            }
            current = i == steps.size() ? current : current.get().step(steps.get(i));
        }
        return use.includesDescendants() && current.isPresent() && containsField(current.get(), names);
    }

    private static boolean usesField(
            SchemaView from, List<String> steps, boolean includesDescendants, List<String> names) {
        String fieldPath = from.location(names.subList(1, names.size()));
        String usePath = JsonPath.ROOT + String.join("", steps);
        return MatcherPaths.isWithin(usePath, fieldPath)
                || (includesDescendants && MatcherPaths.isWithin(fieldPath, usePath));
    }

    private static boolean containsField(SchemaView root, List<String> names) {
        Set<String> fields = SchemaFields.of(root);
        return fields.stream().anyMatch(field -> {
            Optional<SchemaView> current = Optional.of(root);
            for (String step : JsonPath.steps(field)) {
                current = current.flatMap(view -> view.step(step));
            }
            return current.filter(view -> view.names().contains(names.get(0))).isPresent()
                    && (names.size() == 1 || current.get().members().containsKey(names.get(1)));
        });
    }
}
