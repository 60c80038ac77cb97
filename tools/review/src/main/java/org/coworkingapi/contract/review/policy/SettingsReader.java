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

/** Reads settings, and understands every line or says why it does not. */
final class SettingsReader {

    private static final int MOST_DAYS = 3_650;

    private SettingsReader() {}

    static ReviewSettings read(Node root) {
        known(root, "the settings", "field-lists", "versions", "deprecation", "lint", "exceptions");
        return new ReviewSettings(fieldLists(root), isSemantic(root), notice(root), rulesOff(root), exceptions(root));
    }

    private static Set<String> fieldLists(Node root) {
        Set<String> names = new LinkedHashSet<>();
        for (Node name : list(root, "field-lists")) {
            if (!name.isText() || name.text().isBlank()) {
                throw invalid(name, "An entry of 'field-lists' is no text; the name of a query parameter would be right.");
            }
            names.add(name.text());
        }
        return names;
    }

    private static boolean isSemantic(Node root) {
        Node versions = root.get("versions").orElse(null);
        if (versions != null && !Set.of("semantic", "none").contains(versions.text())) {
            throw invalid(versions, "'versions' is " + shown(versions) + "; semantic or none would be right.");
        }
        return versions == null || versions.text().equals("semantic");
    }

    private static OptionalInt notice(Node root) {
        Node deprecation = root.get("deprecation").orElse(null);
        if (deprecation == null) {
            return OptionalInt.empty();
        }
        known(deprecation, "'deprecation'", "days");
        Node days = deprecation
                .get("days")
                .orElseThrow(() -> invalid(deprecation, "'deprecation' has no 'days'; a number of days would be right."));
        if (days.number().isEmpty() || !days.text().matches("\\d{1,4}") || Integer.parseInt(days.text()) > MOST_DAYS) {
            throw invalid(
                    days, "'days' is " + shown(days) + "; a whole number from 0 to " + MOST_DAYS + " would be right.");
        }
        return OptionalInt.of(Integer.parseInt(days.text()));
    }

    private static List<DisabledRule> rulesOff(Node root) {
        Node lint = root.get("lint").orElse(null);
        if (lint == null) {
            return List.of();
        }
        known(lint, "'lint'", "off");
        List<DisabledRule> off = new ArrayList<>();
        Map<String, Node> seen = new HashMap<>();
        for (Node entry : list(lint, "off")) {
            known(entry, "an entry of 'off'", "rule", "reason");
            String rule = text(entry, "rule", "the id of a rule");
            unique(seen, rule, entry, "rule");
            off.add(new DisabledRule(
                    rule, text(entry, "reason", "a sentence that says why it is not asked for"), entry.location()));
        }
        return off;
    }

    private static List<Exemption> exceptions(Node root) {
        List<Exemption> exceptions = new ArrayList<>();
        Map<String, Node> seen = new HashMap<>();
        for (Node entry : list(root, "exceptions")) {
            known(entry, "an exception", "key", "reason", "owner", "until");
            String key = key(entry);
            unique(seen, key, entry, "key");
            exceptions.add(new Exemption(
                    key,
                    text(entry, "reason", "a sentence that says why it is right to break this"),
                    text(entry, "owner", "who answers for it"),
                    until(entry),
                    entry.location()));
        }
        return exceptions;
    }

    private static String key(Node entry) {
        String key = text(entry, "key", "what the review prints for the change");
        Node node = entry.get("key").orElse(entry);
        if (!key.matches("(?s)[^@]+@.*#[0-9a-f]{8}")) {
            throw invalid(
                    node,
                    "The key '" + key + "' is none; one that a review printed, as "
                            + "property-removed@/components/schemas/Team#1a2b3c4d, "
                            + "would be right.");
        }
        String kind = key.substring(0, key.indexOf('@'));
        List<String> kinds = Arrays.stream(ChangeType.values()).map(ChangeType::id).toList();
        if (!kinds.contains(kind)) {
            throw invalid(node, "There is no kind of change '" + kind + "'" + hint(kind, kinds));
        }
        return key;
    }

    private static LocalDate until(Node entry) {
        String text = text(entry, "until", "the last day, as 2027-01-31,");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid(
                    entry.get("until").orElse(entry),
                    "'until' is '" + text + "', which is no date; the last day, as 2027-01-31, would be right.");
        }
    }

    private static void unique(Map<String, Node> seen, String name, Node entry, String what) {
        Node first = seen.putIfAbsent(name, entry);
        if (first != null) {
            throw invalid(
                    entry.get(what).orElse(entry),
                    "The " + what + " '" + name + "' is there already, in line " + first.line() + ".");
        }
    }

    private static String text(Node owner, String name, String right) {
        Node node = owner.get(name).orElse(owner);
        if (node == owner || node.isNull() || node.text().isBlank()) {
            throw invalid(node, "There is no '" + name + "'; " + right + " would be right.");
        }
        return node.text();
    }

    private static List<Node> list(Node owner, String name) {
        Node list = owner.get(name).orElse(null);
        if (list != null && !list.isList() && !list.isNull()) {
            throw invalid(list, "'" + name + "' is " + shown(list) + "; a list would be right.");
        }
        return list == null ? List.of() : list.items();
    }

    private static void known(Node node, String what, String... names) {
        if (!node.isObject()) {
            throw invalid(
                    node, "There is " + shown(node) + " where " + what + " should be; keys and values would be right.");
        }
        List<String> all = List.of(names);
        node.members().forEach((name, member) -> {
            if (!all.contains(name)) {
                throw invalid(member, "'" + name + "' is no key of " + what + hint(name, all));
            }
        });
    }

    private static String shown(Node node) {
        if (node.isObject()) {
            return "an object";
        }
        if (node.isList()) {
            return "a list";
        }
        return node.isNull() ? "nothing" : "'" + node.text() + "'";
    }

    private static BadInputException invalid(Node node, String sentence) {
        return new BadInputException(node.file(), node.line(), sentence);
    }

    /** The end of a sentence about a name that is not known: what may be meant, or all that there is. */
    private static String hint(String name, Collection<String> known) {
        return NearestName.nearest(name, known)
                .map(other -> "; is '" + other + "' meant?")
                .orElse(known.size() > 8 ? "." : "; it may have " + String.join(", ", known) + ".");
    }
}
