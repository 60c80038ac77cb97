package org.coworkingapi.client.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a record, each thing in a sentence. */
public final class MappingErrors {

    private static final int MAX_REPORTED = 20;

    private final List<String> sentences = new ArrayList<>();

    MappingErrors() {}

    void add(String sentence) {
        sentences.add(sentence);
    }

    /** How many there are; 0 if the record fits. */
    public int count() {
        return sentences.size();
    }

    /** All of them, a line for each; the first of them, if they are too many to be read. */
    public IllegalArgumentException exception() {
        String lines = sentences.stream().limit(MAX_REPORTED).collect(Collectors.joining("\n"));
        int omitted = sentences.size() - MAX_REPORTED;
        return new IllegalArgumentException(omitted > 0 ? lines + "\nand " + omitted + " more." : lines);
    }
}
