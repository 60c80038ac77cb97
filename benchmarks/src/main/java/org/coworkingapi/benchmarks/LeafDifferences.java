package org.coworkingapi.benchmarks;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.benchmarks.DocumentPart.Kind;
import org.coworkingapi.benchmarks.LeafDiff.Leaf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Checks that a review reports random differences of two documents. The arguments are the seed, the number of
 * differences, the old and the new document, the {@code review.json} of the review, and the folder to which the files
 * in it are relative. An optional argument names results; the program then prints all differences with these results.
 * See docs/measured/leaf-differences.md.
 */
public final class LeafDifferences {

    /** The result for a difference: reported, or the reason why the review has no change at its location. */
    private enum Result {
        REPORTED,
        BELOW_REPORTED_PART,
        SAME_MEANING,
        OTHER_NOTATION,
        OTHER_PAIRS_OF_ALTERNATIVES,
        UNUSED_COMPONENT,
        ADDED_OR_REMOVED_COMPONENT,
        NEVER_COMPARED,
        UNEXPLAINED
    }

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** Keywords that can express the same as other keywords. */
    private static final List<String> NOTATION = List.of("$ref", "allOf", "anyOf", "oneOf", "nullable", "const");

    private static final Set<String> DOCUMENTATION_CHANGES =
            Set.of("documentation-changed", "example-changed", "extension-changed");

    /** Keywords that can express alternatives. */
    private static final Set<String> ALTERNATIVES = Set.of("oneOf", "anyOf", "type", "nullable");

    /** Types of change that concern a whole part, which may be a reference. */
    private static final Pattern STRUCTURE =
            Pattern.compile("(operation|parameter|request-body|response|error|callback|webhook)-(added|removed).*");

    private static final Pattern ADDRESS_OF_ALTERNATIVE = Pattern.compile("/(oneOf|anyOf)/\\d+$");

    /** Limits the recursion through the differences that remain after another notation is resolved. */
    private static final int MAX_DEPTH = 6;

    /** The pointer of a component in a file that contains only components. */
    private static final Pattern COMPONENT = Pattern.compile("/[^/]+");

    /**
     * A change in the review.
     *
     * @param before the address in the old document, or an empty string
     * @param after the address in the new document, or an empty string
     * @param values the old value followed by the new value
     */
    private record Change(String kind, String before, String after, String values) {}

    private final Map<String, List<Change>> changesBefore = new HashMap<>();
    private final Map<String, List<Change>> changesAfter = new HashMap<>();
    private final Map<String, List<Change>> valueLists = new HashMap<>();
    private final Set<String> comparedPairs = new HashSet<>();
    private final Map<String, Boolean> otherNotations = new HashMap<>();
    private final Map<String, Boolean> equivalent = new HashMap<>();
    private final IdentityHashMap<Leaf, Result> results = new IdentityHashMap<>();
    private final Set<String> visitedPairs = new HashSet<>();
    private final Set<String> usedBefore = new HashSet<>();
    private final Set<String> usedAfter = new HashSet<>();
    private final DocumentPart before;
    private final DocumentPart after;

    private LeafDifferences(Path before, Path after, Path review, Path folder) {
        this.before = DocumentPart.root(before);
        this.after = DocumentPart.root(after);
        JsonNode report = new ObjectMapper().readTree(new File(review.toString()));
        for (JsonNode node : report.get("changes")) {
            if (DOCUMENTATION_CHANGES.contains(node.get("kind").asString())
                    && !node.get("place").get("pointer").asString().matches("/(tags|info).*")) {
                continue;
            }
            Change change = new Change(
                    node.get("kind").asString(),
                    address(folder, node.get("before")),
                    address(folder, node.get("after")),
                    node.get("from").asString() + node.get("to").asString());
            addValueLists(change);
            changesBefore
                    .computeIfAbsent(change.before(), key -> new ArrayList<>())
                    .add(change);
            changesAfter
                    .computeIfAbsent(change.after(), key -> new ArrayList<>())
                    .add(change);
        }
        findComparedPairs();
        findUsedObjects(this.before, usedBefore);
        findUsedObjects(this.after, usedAfter);
    }

    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        int size = Integer.parseInt(args[1]);
        LeafDifferences differences =
                new LeafDifferences(Path.of(args[2]), Path.of(args[3]), Path.of(args[4]), Path.of(args[5]));
        List<Leaf> all = new ArrayList<>(differences.leaves());
        Map<Result, Integer> total = differences.count(all, false);
        Collections.shuffle(all, new Random(seed));
        List<Leaf> sample = all.subList(0, Math.min(size, all.size()));
        System.out.printf(Locale.ROOT, "seed %d%n", seed);
        print("all", all.size(), total);
        print("sample", sample.size(), differences.count(sample, true));
        if (args.length > 6) {
            all.stream()
                    .filter(leaf ->
                            args[6].contains(differences.results.get(leaf).name()))
                    .forEach(leaf -> System.out.println(differences.results.get(leaf) + " " + leaf));
        }
    }

    private static void print(String name, int size, Map<Result, Integer> counts) {
        StringBuilder row = new StringBuilder(name + ": " + size + " differences");
        for (Result result : Result.values()) {
            row.append(", ").append(result).append(' ').append(counts.getOrDefault(result, 0));
        }
        System.out.println(row);
    }

    private Map<Result, Integer> count(List<Leaf> leaves, boolean isPrinted) {
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        for (Leaf leaf : leaves) {
            Result result = results.computeIfAbsent(leaf, this::result);
            counts.merge(result, 1, Integer::sum);
            if (isPrinted && result == Result.UNEXPLAINED) {
                System.out.println("unexplained: " + leaf);
            }
        }
        return counts;
    }

    /** Returns the differences of the documents and of all other files with the same relative path. */
    private List<Leaf> leaves() {
        Map<Path, Path> oldFiles = files(before, usedBefore);
        Map<Path, Path> newFiles = files(after, usedAfter);
        List<Leaf> leaves = new ArrayList<>(LeafDiff.of(before, after));
        oldFiles.forEach((name, file) -> {
            if (newFiles.containsKey(name)) {
                leaves.addAll(LeafDiff.of(DocumentPart.root(file), DocumentPart.root(newFiles.get(name))));
            }
        });
        return leaves;
    }

    private static Map<Path, Path> files(DocumentPart root, Set<String> used) {
        Map<Path, Path> files = new LinkedHashMap<>();
        used.stream()
                .sorted()
                .map(address -> Path.of(address.substring(0, address.indexOf('#'))))
                .forEach(file -> files.put(root.file().getParent().relativize(file), file));
        files.remove(root.file().getFileName());
        return files;
    }

    /** Returns the address of a location of the review. */
    private static String address(Path folder, JsonNode location) {
        return location == null
                ? ""
                : folder.resolve(location.get("file").asString())
                                .toAbsolutePath()
                                .normalize() + "#" + location.get("pointer").asString();
    }

    private Result result(Leaf leaf) {
        return result(leaf, 0);
    }

    private Result result(Leaf leaf, int depth) {
        Result reported = reported(leaf);
        if (reported != Result.UNEXPLAINED) {
            return reported;
        }
        DocumentPart old = leaf.objectBefore();
        DocumentPart proposed = leaf.objectAfter();
        if (isInherited(leaf)
                || (!old.pointer().isEmpty()
                        && equivalent.computeIfAbsent(pair(old, proposed), key -> Equivalence.of(old, proposed)))) {
            return Result.SAME_MEANING;
        }
        if (hasSameEffect(leaf)) {
            return Result.SAME_MEANING;
        }
        if (depth < MAX_DEPTH && isOtherNotation(leaf, depth)) {
            return Result.OTHER_NOTATION;
        }
        String keyword = member(leaf);
        if ((ALTERNATIVES.contains(keyword) && areAlternativesReported(leaf)) || isReportedAtOwner(leaf)) {
            return Result.OTHER_PAIRS_OF_ALTERNATIVES;
        }
        DocumentPart top = leaf.topBefore() == null ? leaf.topAfter() : leaf.topBefore();
        boolean isComponent = top != null
                && ((COMPONENT.matcher(top.pointer()).matches() && old.kind() != Kind.OBJECT)
                        || top.pointer().matches("/components/[^/]+(/[^/]+)?"));
        if (isComponent) {
            boolean isUsed = usedBefore.contains(top.address()) || usedAfter.contains(top.address());
            return isUsed ? Result.ADDED_OR_REMOVED_COMPONENT : Result.UNUSED_COMPONENT;
        }
        if (comparedPairs.contains(pair(old, proposed))) {
            return Result.UNEXPLAINED;
        }
        boolean isUsed = usedBefore.contains(old.address()) && usedAfter.contains(proposed.address());
        return isUsed ? Result.NEVER_COMPARED : Result.UNUSED_COMPONENT;
    }

    /** Returns whether the keyword of a leaf has the same effect in both documents, such as its default. */
    private static boolean hasSameEffect(Leaf leaf) {
        String keyword = member(leaf);
        if (NOTATION.contains(keyword) || !leaf.keyword().equals(keyword)) {
            return false;
        }
        DocumentPart old = Equivalence.normalised(leaf.objectBefore()).get(keyword);
        DocumentPart proposed = Equivalence.normalised(leaf.objectAfter()).get(keyword);
        if (old == null || proposed == null) {
            return Objects.equals(old, proposed);
        }
        return !(old.value() instanceof Map)
                && !(old.value() instanceof List)
                && LeafDiff.scalar(old.value()).equals(LeafDiff.scalar(proposed.value()));
    }

    /** Returns the keyword of the nearest common object that leads to the leaf. */
    private static String member(Leaf leaf) {
        DocumentPart object = leaf.after() == null ? leaf.objectBefore() : leaf.objectAfter();
        DocumentPart part = leaf.after() == null ? leaf.before() : leaf.after();
        return part.address().startsWith(object.address() + "/")
                ? part.pointer().substring(object.pointer().length() + 1).replaceFirst("/.*", "")
                : leaf.keyword();
    }

    private boolean isOtherNotation(Leaf leaf, int depth) {
        if (member(leaf).equals("parameters")) {
            DocumentPart part = asParameter(leaf.before() == null ? leaf.topAfter() : leaf.topBefore());
            DocumentPart counterpart = part == null
                    ? null
                    : findParameter(
                            part,
                            leaf.before() == null ? leaf.objectBefore() : leaf.objectAfter(),
                            leaf.before() == null ? before : after);
            if (counterpart != null) {
                return areExplained(
                        leaf.before() == null ? LeafDiff.of(counterpart, part) : LeafDiff.of(part, counterpart), depth);
            }
        }
        if (member(leaf).equals("responses")) {
            DocumentPart response = leaf.topAfter() == null ? leaf.topBefore() : leaf.topAfter();
            DocumentPart other = leaf.topAfter() == null ? leaf.objectAfter() : leaf.objectBefore();
            DocumentPart defaultResponse = other.at("/responses/default");
            if (response != null && defaultResponse != null) {
                return areExplained(LeafDiff.of(defaultResponse.resolved(), response.resolved()), depth);
            }
        }
        if (isOtherNotation(leaf.objectBefore(), leaf.objectAfter(), depth)) {
            return true;
        }
        DocumentPart old = owner(leaf.objectBefore());
        DocumentPart proposed = owner(leaf.objectAfter());
        return old != null && proposed != null && isOtherNotation(old, proposed, depth);
    }

    /** Returns the object whose {@code allOf} a part belongs to, or null. */
    private static DocumentPart owner(DocumentPart part) {
        int end = part.pointer().lastIndexOf("/allOf/");
        return end < 0 ? null : DocumentPart.root(part.file()).at(part.pointer().substring(0, end));
    }

    private boolean isOtherNotation(DocumentPart old, DocumentPart proposed, int depth) {
        String pair = pair(old, proposed);
        if (NOTATION.stream().allMatch(keyword -> old.get(keyword) == null && proposed.get(keyword) == null)) {
            return false;
        }
        if (!otherNotations.containsKey(pair)) {
            // A recursive pair is assumed to be explained by its own differences.
            otherNotations.put(pair, true);
            otherNotations.put(
                    pair,
                    areExplained(LeafDiff.of(Equivalence.normalised(old), Equivalence.normalised(proposed)), depth));
        }
        return otherNotations.get(pair);
    }

    private boolean areExplained(List<Leaf> leaves, int depth) {
        return leaves.stream().allMatch(leaf -> result(leaf, depth + 1) != Result.UNEXPLAINED);
    }

    /** Returns the parameter that a part contains or refers to, or null if it is not a parameter. */
    private static DocumentPart asParameter(DocumentPart part) {
        return part == null || part.resolved().text("in").isEmpty() ? null : part.resolved();
    }

    /** Finds the parameter of an operation, or of its path, with the same name and location. */
    private static DocumentPart findParameter(DocumentPart parameter, DocumentPart operation, DocumentPart root) {
        List<DocumentPart> candidates = new ArrayList<>();
        List<DocumentPart> owners = new ArrayList<>(List.of(operation, parent(operation, root)));
        METHODS.stream().map(operation::get).filter(Objects::nonNull).forEach(owners::add);
        for (DocumentPart owner : owners) {
            if (owner.resolved().get("parameters") != null) {
                candidates.addAll(owner.resolved().get("parameters").members().values());
            }
        }
        return candidates.stream()
                .map(DocumentPart::resolved)
                .filter(candidate -> candidate.text("in").equals(parameter.text("in"))
                        && candidate.text("name").equals(parameter.text("name")))
                .findFirst()
                .orElse(null);
    }

    private static DocumentPart parent(DocumentPart part, DocumentPart root) {
        int end = part.pointer().lastIndexOf('/');
        return end <= 0
                ? root
                : DocumentPart.root(part.file()).at(part.pointer().substring(0, end));
    }

    /** Returns whether the servers or the security of each operation below the leaf are the same in both documents. */
    private boolean isInherited(Leaf leaf) {
        String keyword = member(leaf);
        if (!keyword.equals("servers") && !keyword.equals("security")) {
            return false;
        }
        String pointer = leaf.objectBefore().pointer();
        return LeafDiff.pairs(before.get("paths"), after.get("paths")).values().stream()
                .filter(pair -> pair.before() != null && pair.after() != null)
                .filter(pair -> pair.before().pointer().startsWith(pointer)
                        || pointer.startsWith(pair.before().pointer()))
                .allMatch(pair -> METHODS.stream()
                        .filter(method -> pair.before().get(method) != null
                                && pair.after().get(method) != null)
                        .allMatch(method -> effective(
                                        keyword,
                                        before,
                                        pair.before(),
                                        pair.before().get(method))
                                .equals(effective(
                                        keyword,
                                        after,
                                        pair.after(),
                                        pair.after().get(method)))));
    }

    private static String effective(String keyword, DocumentPart root, DocumentPart path, DocumentPart operation) {
        for (DocumentPart owner : List.of(operation, path, root)) {
            if (owner.get(keyword) != null) {
                return String.valueOf(owner.get(keyword).value()).replaceAll("description=[^,}]*", "");
            }
        }
        return "";
    }

    /** Returns whether a change concerns all alternatives to which the object of the leaf belongs. */
    private boolean isReportedAtOwner(Leaf leaf) {
        String old = leaf.objectBefore().address();
        String proposed = leaf.objectAfter().address();
        return isReportedAtOwner(old, changesBefore) || isReportedAtOwner(proposed, changesAfter);
    }

    private static boolean isReportedAtOwner(String address, Map<String, List<Change>> changes) {
        Matcher alternative = ADDRESS_OF_ALTERNATIVE.matcher(address);
        return alternative.find() && isReported("oneOf", changes.get(alternative.replaceFirst("")));
    }

    private boolean areAlternativesReported(Leaf leaf) {
        return areAlternativesReported(leaf.objectBefore(), changesBefore)
                || areAlternativesReported(leaf.objectAfter(), changesAfter);
    }

    private static boolean areAlternativesReported(DocumentPart object, Map<String, List<Change>> changes) {
        List<String> addresses = new ArrayList<>(List.of(object.address()));
        for (String keyword : List.of("oneOf", "anyOf")) {
            DocumentPart alternatives = object.get(keyword);
            if (alternatives != null) {
                addresses.add(alternatives.address());
                alternatives.members().values().forEach(item -> addresses.add(item.address()));
            }
        }
        return addresses.stream().anyMatch(address -> isReported("oneOf", changes.get(address)));
    }

    /** Adds a change of a list of values, such as an enum, or of one of its items to the changes of the list. */
    private void addValueLists(Change change) {
        for (String address : new String[] {change.before(), change.after()}) {
            if (address.matches(".*/(enum|required|tags|scopes)(/\\d+)?")) {
                valueLists
                        .computeIfAbsent(address.replaceFirst("/\\d+$", ""), key -> new ArrayList<>())
                        .add(change);
            }
        }
    }

    private boolean isListed(DocumentPart leaf) {
        return leaf != null
                && valueLists.getOrDefault(leaf.address().replaceFirst("/\\d+$", ""), List.of()).stream()
                        .anyMatch(change -> change.values().contains(String.valueOf(leaf.value())));
    }

    /** Returns how the review reports a leaf, or {@link Result#UNEXPLAINED} if it does not. */
    private Result reported(Leaf leaf) {
        Result old = reported(leaf.before(), leaf.topBefore(), leaf.objectBefore(), changesBefore);
        Result proposed = reported(leaf.after(), leaf.topAfter(), leaf.objectAfter(), changesAfter);
        if (old == Result.REPORTED || proposed == Result.REPORTED) {
            return Result.REPORTED;
        }
        if (old == Result.BELOW_REPORTED_PART || proposed == Result.BELOW_REPORTED_PART) {
            return Result.BELOW_REPORTED_PART;
        }
        if (isListed(leaf.before()) || isListed(leaf.after()) || isVersion(leaf) || isAddedRequired(leaf)) {
            return Result.REPORTED;
        }
        String keyword = member(leaf);
        return isReported(keyword, changesBefore.get(leaf.objectBefore().address()))
                        || isReported(
                                keyword, changesAfter.get(leaf.objectAfter().address()))
                ? Result.REPORTED
                : Result.UNEXPLAINED;
    }

    /** Returns whether the leaf is the version, which is in the head of the report and not a change. */
    private static boolean isVersion(Leaf leaf) {
        return leaf.objectBefore().pointer().equals("/info") && leaf.keyword().equals("version");
    }

    /** Returns whether the leaf belongs to an added or removed property, which is one change at the property. */
    private boolean isAddedRequired(Leaf leaf) {
        if (!leaf.keyword().equals("required")) {
            return false;
        }
        DocumentPart value = leaf.after() == null ? leaf.before() : leaf.after();
        DocumentPart object = leaf.after() == null ? leaf.objectBefore() : leaf.objectAfter();
        DocumentPart properties = object.get("properties");
        DocumentPart property = properties == null ? null : properties.get(String.valueOf(value.value()));
        return property != null
                && (leaf.after() == null ? changesBefore : changesAfter)
                        .getOrDefault(property.address(), List.of()).stream()
                                .anyMatch(change -> change.kind().startsWith("property-"));
    }

    /** Looks for a change at the leaf, and above it up to the nearest object that both documents have. */
    private static Result reported(
            DocumentPart leaf, DocumentPart top, DocumentPart object, Map<String, List<Change>> changes) {
        if (leaf == null) {
            return Result.UNEXPLAINED;
        }
        if (leaf.pointer().endsWith("/$ref")
                && changes.getOrDefault(target(leaf), List.of()).stream()
                        .anyMatch(change -> STRUCTURE.matcher(change.kind()).matches())) {
            return Result.REPORTED;
        }
        String pointer = leaf.pointer();
        // An item of a list of values may be reported at the list.
        boolean isItem =
                top == null || top.kind() == Kind.VALUE || top.pointer().startsWith("/tags/");
        int end = isItem ? object.pointer().length() + 1 : top.pointer().length();
        while (pointer.length() >= end || pointer.equals(leaf.pointer())) {
            if (changes.containsKey(leaf.file() + "#" + pointer)) {
                boolean isAtLeaf = pointer.equals(leaf.pointer())
                        || top == null
                        || leaf.pointer().equals(top.pointer());
                return isAtLeaf ? Result.REPORTED : Result.BELOW_REPORTED_PART;
            }
            pointer = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
        }
        boolean isPath = top != null && top.pointer().matches("/paths/[^/]+");
        return isPath && METHODS.stream().anyMatch(method -> changes.containsKey(top.address() + "/" + method))
                ? Result.BELOW_REPORTED_PART
                : Result.UNEXPLAINED;
    }

    private static String target(DocumentPart reference) {
        DocumentPart object =
                new DocumentPart(reference.file(), reference.pointer(), Map.of("$ref", reference.value()), Kind.OBJECT);
        return object.resolved().address();
    }

    /** Returns whether one of the changes of an object concerns a keyword. */
    private static boolean isReported(String keyword, List<Change> changes) {
        if (changes == null || DocumentPart.OBJECT_MAPS.contains(keyword)) {
            return false;
        }
        String words = keyword.replaceAll("([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("exclusive-", "")
                .replaceFirst("(ie)?s$", "");
        String kinds = switch (keyword) {
            case "required" -> "required|optional";
            case "enum", "const" -> "enum|const";
            case "type", "nullable" -> "type|null";
            case "allOf" -> ".";
            case "anyOf", "oneOf" -> "alternatives|any-of|one-of|type|null";
            case "deprecated" -> "deprecated|reactivated";
            case "schema" -> "schema|body|content";
            case "items" -> "items";
            default -> words;
        };
        return changes.stream()
                .anyMatch(
                        change -> Pattern.compile(kinds).matcher(change.kind()).find());
    }

    private static String pair(DocumentPart before, DocumentPart after) {
        return before.address() + " " + after.address();
    }

    /** Finds the pairs of objects that have the same location in an operation of both documents. */
    private void findComparedPairs() {
        Deque<LeafDiff.Pair> queue = new ArrayDeque<>();
        comparedPairs.add(pair(before, after));
        for (String name : List.of("paths", "webhooks", "security", "servers", "tags", "info")) {
            if (before.get(name) != null && after.get(name) != null) {
                queue.add(new LeafDiff.Pair(before.get(name), after.get(name)));
            }
        }
        while (!queue.isEmpty()) {
            LeafDiff.Pair next = queue.remove();
            comparedPairs.add(pair(next.before(), next.after()));
            DocumentPart old = next.before().resolved();
            DocumentPart proposed = next.after().resolved();
            if (!visitedPairs.add(pair(old, proposed))) {
                continue;
            }
            comparedPairs.add(pair(old, proposed));
            LeafDiff.pairs(withItemsResolved(old), withItemsResolved(proposed)).values().stream()
                    .filter(pair -> pair.before() != null && pair.after() != null)
                    .filter(pair ->
                            pair.before().kind() != Kind.VALUE && pair.before().kind() != Kind.DOCUMENTATION)
                    .forEach(queue::add);
        }
    }

    /** Resolves the items of lists, so that parameters are paired by name. */
    private static DocumentPart withItemsResolved(DocumentPart part) {
        return part.value() instanceof List && part.kind() == Kind.OBJECTS
                ? part.with(part.members().values().stream()
                        .map(DocumentPart::resolved)
                        .toList())
                : part;
    }

    /** Finds the objects that the operations use. */
    private static void findUsedObjects(DocumentPart root, Set<String> used) {
        Deque<DocumentPart> queue = new ArrayDeque<>();
        for (String name : List.of("paths", "webhooks", "security", "servers", "tags", "info")) {
            if (root.get(name) != null) {
                queue.add(root.get(name));
            }
        }
        while (!queue.isEmpty()) {
            DocumentPart next = queue.remove();
            if (next.kind() != Kind.DOCUMENTATION && next.kind() != Kind.VALUE && used.add(next.address())) {
                queue.addAll(next.members().values());
                queue.add(next.resolved());
            }
        }
    }
}
