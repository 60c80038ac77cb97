package org.coworkingapi.server.stub.shape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The dot paths of the properties that a response lacks, each once; a walk over the response adds them. */
final class MissingPaths {

    /** An empty model lacks dozens of properties; a reader needs to see what kind they are, and how many. */
    private static final int NAMED = 10;

    private final List<String> at = new ArrayList<>();
    private final Set<String> paths = new LinkedHashSet<>();

    void enter(String name) {
        at.add(name);
    }

    void leave() {
        at.remove(at.size() - 1);
    }

    void add(String name) {
        paths.add(at.isEmpty() ? name : String.join(".", at) + '.' + name);
    }

    /** Adds the list itself, one of whose elements is null. */
    void addElement() {
        paths.add(String.join(".", at) + "[]");
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    int count() {
        return paths.size();
    }

    /** The first paths, and the number of the others. */
    @Override
    public String toString() {
        String named = paths.stream().limit(NAMED).collect(Collectors.joining(", "));
        return paths.size() <= NAMED ? named : named + " and " + (paths.size() - NAMED) + " more";
    }
}
