package org.coworkingapi.client.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The errors of a record that does not match a schema. */
public final class MappingErrors {

    private static final int MAX_REPORTED = 20;

    private final List<String> messages = new ArrayList<>();
    private int unrelatedNames;
    private int unknownFieldsOfRoot;

    MappingErrors() {}

    void add(String message) {
        messages.add(message);
    }

    /** Adds the error that no field has the name of a component. */
    void addUnknownField(String message, boolean isSimilarToField, boolean isInRoot) {
        add(message);
        unrelatedNames += isSimilarToField ? 0 : 1;
        unknownFieldsOfRoot += isInRoot ? 1 : 0;
    }

    /** Returns the number of components of the root record whose names are not names of fields. */
    public int unknownFieldsOfRoot() {
        return unknownFieldsOfRoot;
    }

    /** Returns the number of components whose names are not similar to the name of any field. */
    public int unrelatedNames() {
        return unrelatedNames;
    }

    /** Returns the number of errors. */
    public int count() {
        return messages.size();
    }

    /** Returns an exception whose message has one line for each error, up to a limit. */
    public IllegalArgumentException exception() {
        String lines = messages.stream().limit(MAX_REPORTED).collect(Collectors.joining("\n"));
        int omitted = messages.size() - MAX_REPORTED;
        return new IllegalArgumentException(omitted > 0 ? lines + "\nand " + omitted + " more." : lines);
    }
}
