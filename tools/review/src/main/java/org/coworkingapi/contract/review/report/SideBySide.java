package org.coworkingapi.contract.review.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two trees line by line, the same names beside each other; their order alone is no difference. */
final class SideBySide {

    /** How the two sides of a line differ. */
    enum Mark {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A line.
     *
     * @param depth from 0
     * @param first the old side; empty if it is not there
     */
    record Line(int depth, Optional<Branch> first, Optional<Branch> second, Mark mark) {}

    private final List<Line> lines = new ArrayList<>();

    private SideBySide() {}

    static List<Line> of(List<Branch> before, List<Branch> after) {
        SideBySide both = new SideBySide();
        both.add(0, before, after);
        return both.lines;
    }

    private void add(int depth, List<Branch> before, List<Branch> after) {
        Map<String, Branch> old = byName(before);
        Map<String, Branch> proposed = byName(after);
        for (String name : names(List.copyOf(old.keySet()), proposed.keySet())) {
            Optional<Branch> first = Optional.ofNullable(old.get(name));
            Optional<Branch> second = Optional.ofNullable(proposed.get(name));
            lines.add(new Line(depth, first, second, mark(first, second)));
            add(
                    depth + 1,
                    first.map(Branch::children).orElse(List.of()),
                    second.map(Branch::children).orElse(List.of()));
        }
    }

    /** The old names in their order, each new one after the last old one before it. */
    private static List<String> names(List<String> old, Set<String> proposed) {
        Map<String, Integer> places = new HashMap<>();
        old.forEach(name -> places.put(name, places.size()));
        Map<Integer, List<String>> added = new HashMap<>();
        int last = -1;
        for (String name : proposed) {
            if (places.containsKey(name)) {
                last = Math.max(last, places.get(name));
            } else {
                added.computeIfAbsent(last, place -> new ArrayList<>()).add(name);
            }
        }
        List<String> names = new ArrayList<>(added.getOrDefault(-1, List.of()));
        for (int i = 0; i < old.size(); i++) {
            names.add(old.get(i));
            names.addAll(added.getOrDefault(i, List.of()));
        }
        return names;
    }

    private static Map<String, Branch> byName(List<Branch> branches) {
        Map<String, Branch> byName = new LinkedHashMap<>();
        branches.forEach(branch -> byName.putIfAbsent(branch.name(), branch));
        return byName;
    }

    private static Mark mark(Optional<Branch> first, Optional<Branch> second) {
        if (first.isEmpty()) {
            return Mark.ADDED;
        }
        if (second.isEmpty()) {
            return Mark.REMOVED;
        }
        return first.get().type().equals(second.get().type()) ? Mark.SAME : Mark.CHANGED;
    }
}
