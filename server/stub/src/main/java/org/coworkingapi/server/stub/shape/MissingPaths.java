package org.coworkingapi.server.stub.shape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A collector for the dot paths of missing properties. */
final class MissingPaths {

    /** Maximum number of paths in a message; an empty model lacks dozens of properties. */
    private static final int MAX_SHOWN = 10;

    private final List<String> parents = new ArrayList<>();
    private final Set<String> paths = new LinkedHashSet<>();

    void enter(String name) {
        parents.add(name);
    }

    void leave() {
        parents.remove(parents.size() - 1);
    }

    void add(String name) {
        paths.add(parents.isEmpty() ? name : String.join(".", parents) + '.' + name);
    }

    /** Adds the path of the current list, for an element that is null. */
    void addNullElement() {
        paths.add(String.join(".", parents) + "[]");
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    int count() {
        return paths.size();
    }

    /** Returns the first paths and the number of omitted ones. */
    @Override
    public String toString() {
        String shown = paths.stream().limit(MAX_SHOWN).collect(Collectors.joining(", "));
        return paths.size() <= MAX_SHOWN ? shown : shown + " and " + (paths.size() - MAX_SHOWN) + " more";
    }
}
