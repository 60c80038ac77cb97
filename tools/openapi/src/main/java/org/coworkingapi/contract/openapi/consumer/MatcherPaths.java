package org.coworkingapi.contract.openapi.consumer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * Converts the JSON paths of matchers, such as {@code $['a'][0].b} and {@code $..a[?(@.b == 1)].c}, to paths without
 * indices and filters.
 */
public final class MatcherPaths {

    private static final String TEXT = "'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern STEP = Pattern.compile("(?<deep>\\.\\.)?(?:\\.?\\[(?<bracket>(?:" + TEXT
            + "|\\[[^\\]]*]|[^\\[\\]'\"])*)]" + "|\\.?(?<name>[^.\\[\\]\\s()]+)(?<call>\\([^)]*\\))?)");
    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FILTERED = Pattern.compile("@((?:\\.[\\p{L}_][\\p{L}\\p{N}_-]*|\\['[^']*'])+)");

    private MatcherPaths() {}

    /**
     * @param locations the matched locations
     * @param filters the locations in filter expressions
     */
    record PathMatch(Set<String> locations, Set<String> filters) {}

    /** @param body the body of the contract, in which {@code ..} finds descendants */
    static PathMatch find(String path, Optional<Node> body) {
        PathMatch pathMatch = new PathMatch(new LinkedHashSet<>(Set.of(JsonPath.ROOT)), new LinkedHashSet<>());
        Matcher matcher = STEP.matcher(path);
        int end = 1;
        matcher.region(1, path.length());
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            Set<String> parents = new LinkedHashSet<>(pathMatch.locations);
            if (matcher.group("call") != null || "*".equals(matcher.group("name"))) {
                break;
            }
            pathMatch.locations.clear();
            String bracket = matcher.group("bracket");
            List<String> steps = bracket == null ? List.of(JsonPath.member(matcher.group("name"))) : steps(bracket);
            for (String parent : parents) {
                for (String step : steps) {
                    pathMatch.locations.addAll(
                            matcher.group("deep") == null ? Set.of(parent + step) : descendants(parent, step, body));
                }
                if (bracket != null && bracket.startsWith("?")) {
                    FILTERED.matcher(bracket)
                            .results()
                            .forEach(result -> pathMatch.filters.addAll(
                                    find("$" + result.group(1), Optional.empty()).locations.stream()
                                            .map(below -> parent + JsonPath.ITEM + below.substring(1))
                                            .toList()));
                }
            }
        }
        return pathMatch;
    }

    private static List<String> steps(String bracket) {
        if (!bracket.startsWith("'") && !bracket.startsWith("\"")) {
            return List.of(JsonPath.ITEM);
        }
        return QUOTED.matcher(bracket)
                .results()
                .map(result -> JsonPath.member(
                        (result.group(1) == null ? result.group(2) : result.group(1)).replaceAll("\\\\(.)", "$1")))
                .toList();
    }

    private static Set<String> descendants(String ancestor, String step, Optional<Node> body) {
        Set<String> paths = new LinkedHashSet<>();
        body.ifPresent(root -> addPaths(root, JsonPath.ROOT, paths));
        paths.removeIf(path -> !path.endsWith(step) || !isWithin(path, ancestor));
        return paths.isEmpty() ? Set.of(ancestor + step) : paths;
    }

    /** Adds the paths of a value and all its descendants. */
    static void addPaths(Node value, String path, Set<String> paths) {
        paths.add(path);
        value.members().forEach((name, member) -> addPaths(member, path + JsonPath.member(name), paths));
        value.items().forEach(item -> addPaths(item, path + JsonPath.ITEM, paths));
    }

    /** Returns whether a path is equal to or below {@code outer}. */
    public static boolean isWithin(String path, String outer) {
        List<String> steps = JsonPath.steps(path);
        List<String> outerSteps = JsonPath.steps(outer);
        if (outerSteps.size() > steps.size()) {
            return false;
        }
        for (int i = 0; i < outerSteps.size(); i++) {
            boolean isWildcard =
                    outerSteps.get(i).equals(JsonPath.OTHER) && !steps.get(i).equals(JsonPath.ITEM);
            if (!isWildcard && !outerSteps.get(i).equals(steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the values at a path. A path through lists or wildcards can have several. */
    public static List<Node> values(Node root, String path) {
        List<Node> current = List.of(root);
        for (String step : JsonPath.steps(path)) {
            List<Node> next = new ArrayList<>();
            for (Node node : current) {
                if (step.equals(JsonPath.ITEM)) {
                    next.addAll(node.items());
                } else {
                    node.members().forEach((name, member) -> {
                        if (step.equals(JsonPath.OTHER) || step.equals(JsonPath.member(name))) {
                            next.add(member);
                        }
                    });
                }
            }
            current = next;
        }
        return current;
    }
}
