package org.coworkingapi.contract.review.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A line-by-line comparison of two trees. Nodes are matched by name, and their order is ignored. */
final class SideBySideDiff {

    /** The difference between the two sides of a line. */
    enum LineMark {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A line of the comparison.
     *
     * @param depth the nesting depth, from 0
     * @param first the old side; empty for an added line
     * @param second the new side; empty for a removed line
     */
    record DiffLine(int depth, Optional<TreeNode> first, Optional<TreeNode> second, LineMark mark) {}

    private final List<DiffLine> lines = new ArrayList<>();

    private SideBySideDiff() {}

    static List<DiffLine> of(List<TreeNode> before, List<TreeNode> after) {
        SideBySideDiff diff = new SideBySideDiff();
        diff.add(0, before, after);
        return diff.lines;
    }

    private void add(int depth, List<TreeNode> before, List<TreeNode> after) {
        Map<String, TreeNode> oldNodes = byName(before);
        Map<String, TreeNode> newNodes = byName(after);
        for (String name : names(List.copyOf(oldNodes.keySet()), newNodes.keySet())) {
            Optional<TreeNode> first = Optional.ofNullable(oldNodes.get(name));
            Optional<TreeNode> second = Optional.ofNullable(newNodes.get(name));
            lines.add(new DiffLine(depth, first, second, mark(first, second)));
            add(
                    depth + 1,
                    first.map(TreeNode::children).orElse(List.of()),
                    second.map(TreeNode::children).orElse(List.of()));
        }
    }

    /** Returns the old names in their order, with each new name after the old name that precedes it. */
    private static List<String> names(List<String> oldNames, Set<String> newNames) {
        Map<String, Integer> positions = new HashMap<>();
        oldNames.forEach(name -> positions.put(name, positions.size()));
        Map<Integer, List<String>> added = new HashMap<>();
        int last = -1;
        for (String name : newNames) {
            if (positions.containsKey(name)) {
                last = Math.max(last, positions.get(name));
            } else {
                added.computeIfAbsent(last, position -> new ArrayList<>()).add(name);
            }
        }
        List<String> names = new ArrayList<>(added.getOrDefault(-1, List.of()));
        for (int i = 0; i < oldNames.size(); i++) {
            names.add(oldNames.get(i));
            names.addAll(added.getOrDefault(i, List.of()));
        }
        return names;
    }

    private static Map<String, TreeNode> byName(List<TreeNode> nodes) {
        Map<String, TreeNode> byName = new LinkedHashMap<>();
        nodes.forEach(node -> byName.putIfAbsent(node.name(), node));
        return byName;
    }

    private static LineMark mark(Optional<TreeNode> first, Optional<TreeNode> second) {
        if (first.isEmpty()) {
            return LineMark.ADDED;
        }
        if (second.isEmpty()) {
            return LineMark.REMOVED;
        }
        return first.get().type().equals(second.get().type()) ? LineMark.SAME : LineMark.CHANGED;
    }
}
