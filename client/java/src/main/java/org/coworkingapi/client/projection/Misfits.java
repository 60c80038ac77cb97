package org.coworkingapi.client.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a record, each thing in a sentence. */
public final class Misfits {

    private static final int MOST_TOLD = 20;

    private final List<String> sentences = new ArrayList<>();

    Misfits() {}

    void add(String sentence) {
        sentences.add(sentence);
    }

    /** How many there are; 0 if the record fits. */
    public int count() {
        return sentences.size();
    }

    /** All of them, a line for each; the first of them, if they are too many to be read. */
    public IllegalArgumentException exception() {
        String lines = sentences.stream().limit(MOST_TOLD).collect(Collectors.joining("\n"));
        int untold = sentences.size() - MOST_TOLD;
        return new IllegalArgumentException(untold > 0 ? lines + "\nand " + untold + " more." : lines);
    }
}
