package org.coworkingapi.client.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The errors of a record that does not match a schema. */
public final class MappingErrors {

    private static final int MAX_REPORTED = 20;

    private final List<String> sentences = new ArrayList<>();

    MappingErrors() {}

    void add(String sentence) {
        sentences.add(sentence);
    }

    /** Returns the number of errors. */
    public int count() {
        return sentences.size();
    }

    /** Returns an exception with one line for each error, up to a limit. */
    public IllegalArgumentException exception() {
        String lines = sentences.stream().limit(MAX_REPORTED).collect(Collectors.joining("\n"));
        int omitted = sentences.size() - MAX_REPORTED;
        return new IllegalArgumentException(omitted > 0 ? lines + "\nand " + omitted + " more." : lines);
    }
}
