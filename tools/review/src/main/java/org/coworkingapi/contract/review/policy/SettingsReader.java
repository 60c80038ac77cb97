package org.coworkingapi.contract.review.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.policy.ReviewSettings.DisabledRule;

/** Reads settings, and rejects unknown keys and invalid values. */
final class SettingsReader {

    private static final int MAX_DAYS = 3_650;

    private SettingsReader() {}

    static ReviewSettings read(Node root) {
        checkKeys(root, "the settings", "field-lists", "versions", "deprecation", "lint", "exceptions");
        return new ReviewSettings(fieldLists(root), isSemantic(root), notice(root), rulesOff(root), exceptions(root));
    }

    private static Set<String> fieldLists(Node root) {
        Set<String> names = new LinkedHashSet<>();
        for (Node name : list(root, "field-lists")) {
            if (!name.isText() || name.text().isBlank()) {
                throw invalid(
                        name,
                        "An entry of 'field-lists' must be the name of a query parameter, but is " + describe(name)
                                + ".");
            }
            names.add(name.text());
        }
        return names;
    }

    private static boolean isSemantic(Node root) {
        Node versions = root.get("versions").orElse(null);
        if (versions != null && !Set.of("semantic", "none").contains(versions.text())) {
            throw invalid(versions, "'versions' must be semantic or none, but is " + describe(versions) + ".");
        }
        return versions == null || versions.text().equals("semantic");
    }

    private static OptionalInt notice(Node root) {
        Node deprecation = root.get("deprecation").orElse(null);
        if (deprecation == null) {
            return OptionalInt.empty();
        }
        checkKeys(deprecation, "'deprecation'", "days");
        Node days = deprecation
                .get("days")
                .orElseThrow(() -> invalid(deprecation, "'deprecation' has no 'days'; add a number of days."));
        if (days.number().isEmpty() || !days.text().matches("\\d{1,4}") || Integer.parseInt(days.text()) > MAX_DAYS) {
            throw invalid(days, "'days' must be an integer from 0 to " + MAX_DAYS + ", but is " + describe(days) + ".");
        }
        return OptionalInt.of(Integer.parseInt(days.text()));
    }

    private static List<DisabledRule> rulesOff(Node root) {
        Node lint = root.get("lint").orElse(null);
        if (lint == null) {
            return List.of();
        }
        checkKeys(lint, "'lint'", "off");
        List<DisabledRule> disabledRules = new ArrayList<>();
        Map<String, Node> seen = new HashMap<>();
        for (Node entry : list(lint, "off")) {
            checkKeys(entry, "an entry of 'off'", "rule", "reason");
            String rule = requiredText(entry, "rule", "the id of a style rule");
            checkUnique(seen, rule, entry, "rule");
            disabledRules.add(new DisabledRule(
                    rule, requiredText(entry, "reason", "the reason for disabling the rule"), entry.location()));
        }
        return disabledRules;
    }

    private static List<Exemption> exceptions(Node root) {
        List<Exemption> exceptions = new ArrayList<>();
        Map<String, Node> seen = new HashMap<>();
        for (Node entry : list(root, "exceptions")) {
            checkKeys(entry, "an exception", "key", "reason", "owner", "until");
            String key = key(entry);
            checkUnique(seen, key, entry, "key");
            exceptions.add(new Exemption(
                    key,
                    requiredText(entry, "reason", "the reason why the change is acceptable"),
                    requiredText(entry, "owner", "the responsible team"),
                    until(entry),
                    entry.location()));
        }
        return exceptions;
    }

    private static String key(Node entry) {
        String key = requiredText(entry, "key", "the key that the review prints for the change");
        Node node = entry.get("key").orElse(entry);
        if (!key.matches("(?s)[^@]+@.*#[0-9a-f]{8}")) {
            throw invalid(
                    node,
                    "'" + key + "' is not a valid key; use the key that the review prints, for example "
                            + "property-removed@/components/schemas/Team#1a2b3c4d.");
        }
        String type = key.substring(0, key.indexOf('@'));
        List<String> types =
                Arrays.stream(ChangeType.values()).map(ChangeType::id).toList();
        if (!types.contains(type)) {
            throw invalid(
                    node,
                    "Unknown type of change '" + type + "'" + hint(type, types, "use the key that the review prints."));
        }
        return key;
    }

    private static LocalDate until(Node entry) {
        String text = requiredText(entry, "until", "the last day, for example 2027-01-31");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid(
                    entry.get("until").orElse(entry),
                    "'until' must be a date such as 2027-01-31, but is '" + text + "'.");
        }
    }

    private static void checkUnique(Map<String, Node> seen, String value, Node entry, String key) {
        Node first = seen.putIfAbsent(value, entry);
        if (first != null) {
            throw invalid(
                    entry.get(key).orElse(entry),
                    "Duplicate " + key + " '" + value + "'; it is already in line " + first.line() + ".");
        }
    }

    private static String requiredText(Node owner, String name, String expected) {
        Node node = owner.get(name).orElse(owner);
        if (node == owner || node.isNull() || node.text().isBlank()) {
            throw invalid(node, "'" + name + "' is missing; add " + expected + ".");
        }
        return node.text();
    }

    private static List<Node> list(Node owner, String name) {
        Node list = owner.get(name).orElse(null);
        if (list != null && !list.isList() && !list.isNull()) {
            throw invalid(list, "'" + name + "' must be a list, but is " + describe(list) + ".");
        }
        return list == null ? List.of() : list.items();
    }

    private static void checkKeys(Node node, String subject, String... names) {
        if (!node.isObject()) {
            throw invalid(
                    node,
                    capitalized(subject) + " must be an object with keys and values, but is " + describe(node) + ".");
        }
        List<String> knownKeys = List.of(names);
        node.members().forEach((name, member) -> {
            if (!knownKeys.contains(name)) {
                throw invalid(
                        member,
                        "Unknown key '" + name + "' of " + subject
                                + hint(name, knownKeys, "use one of " + String.join(", ", knownKeys) + '.'));
            }
        });
    }

    private static String describe(Node node) {
        if (node.isObject()) {
            return "an object";
        }
        if (node.isList()) {
            return "a list";
        }
        return node.isNull() ? "empty" : "'" + node.text() + "'";
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static BadInputException invalid(Node node, String sentence) {
        return new BadInputException(node.file(), node.line(), sentence);
    }

    /** Returns a question with the nearest known name, or the advice if no known name is similar. */
    private static String hint(String name, Collection<String> known, String advice) {
        return NearestName.nearest(name, known)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse("; " + advice);
    }
}
