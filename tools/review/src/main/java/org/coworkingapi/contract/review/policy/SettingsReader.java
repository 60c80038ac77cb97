package org.coworkingapi.contract.review.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.PathGlob;
import org.coworkingapi.contract.review.change.Readers;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.change.VerdictOverride;
import org.coworkingapi.contract.review.change.VerdictSettings;
import org.coworkingapi.contract.review.policy.ReviewSettings.DisabledRule;

/** Reads settings, and rejects unknown keys and invalid values. */
final class SettingsReader {

    private static final int MAX_DAYS = 3_650;

    private SettingsReader() {}

    static ReviewSettings read(Node root) {
        checkKeys(
                root,
                "the settings",
                "field-lists",
                "versions",
                "deprecation",
                "lint",
                "exceptions",
                "readers",
                "verdicts");
        return new ReviewSettings(
                fieldLists(root),
                isSemantic(root),
                notice(root),
                disabledRules(root),
                exceptions(root),
                new VerdictSettings(readers(root), overrides(root)));
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

    private static List<DisabledRule> disabledRules(Node root) {
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

    private static List<ExceptionSetting> exceptions(Node root) {
        List<ExceptionSetting> exceptions = new ArrayList<>();
        Map<String, Node> seen = new HashMap<>();
        for (Node entry : list(root, "exceptions")) {
            checkKeys(entry, "an exception", "key", "reason", "owner", "until");
            String key = key(entry);
            checkUnique(seen, key, entry, "key");
            exceptions.add(new ExceptionSetting(
                    key,
                    requiredText(entry, "reason", "the reason why the change is acceptable"),
                    requiredText(entry, "owner", "the responsible team"),
                    until(entry),
                    entry.location()));
        }
        return exceptions;
    }

    private static Readers readers(Node root) {
        return root.get("readers")
                .map(node -> constant(node, "readers", Readers.values()))
                .orElse(VerdictSettings.DEFAULT.readers());
    }

    private static List<VerdictOverride> overrides(Node root) {
        List<VerdictOverride> overrides = new ArrayList<>();
        Map<String, Node> seen = new HashMap<>();
        for (Node entry : list(root, "verdicts")) {
            checkKeys(entry, "a verdict", "change", "path", "wire", "code", "reason");
            ChangeType type = changeType(entry);
            PathGlob paths = paths(entry);
            checkUnique(seen, type.id() + ' ' + paths.text(), entry, "change");
            Optional<Verdict> wire = verdict(entry, "wire");
            Optional<Verdict> code = verdict(entry, "code");
            if (wire.isEmpty() && code.isEmpty()) {
                throw invalid(entry, "A verdict must have 'wire', 'code' or both; add for example 'wire: risky'.");
            }
            overrides.add(new VerdictOverride(
                    type,
                    paths,
                    wire,
                    code,
                    requiredText(entry, "reason", "the reason for the verdict"),
                    entry.location()));
        }
        return overrides;
    }

    private static ChangeType changeType(Node entry) {
        return changeType(
                requiredText(entry, "change", "the type of the change, for example property-removed"),
                entry.get("change").orElse(entry),
                "run 'contract explain' to list all types.");
    }

    private static ChangeType changeType(String id, Node node, String advice) {
        return Arrays.stream(ChangeType.values())
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow(() -> invalid(
                        node,
                        "Unknown type of change '" + id + "'"
                                + hint(
                                        id,
                                        Arrays.stream(ChangeType.values())
                                                .map(ChangeType::id)
                                                .toList(),
                                        advice)));
    }

    private static PathGlob paths(Node entry) {
        Optional<Node> path = entry.get("path");
        if (path.isPresent() && (!path.get().isText() || path.get().text().isBlank())) {
            throw invalid(
                    path.get(),
                    "'path' must be a path with * or **, for example /internal/**, but is " + describe(path.get())
                            + '.');
        }
        return path.map(node -> new PathGlob(node.text())).orElse(PathGlob.ALL);
    }

    private static Optional<Verdict> verdict(Node entry, String name) {
        return entry.get(name).map(node -> constant(node, name, Verdict.values()));
    }

    private static <E extends Enum<E>> E constant(Node node, String name, E[] constants) {
        List<String> names = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = names.indexOf(node.text());
        if (index < 0) {
            throw invalid(
                    node,
                    "'" + name + "' must be one of " + String.join(", ", names) + ", but is " + describe(node) + '.');
        }
        return constants[index];
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
        changeType(key.substring(0, key.indexOf('@')), node, "use the key that the review prints.");
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
