package org.coworkingapi.contract.openapi.consumer;

import java.util.List;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.JsonPath;

/** The kinds of variations of a response. Each variation changes one field of a response that a contract shows. */
public enum VariationKind {

    /** The value is null. */
    NULL("null", "null"),

    /** The list has no elements. */
    EMPTY("empty", "empty"),

    /** The property is absent. */
    ABSENT("absent", "absent"),

    /** The string or number is not a value of the enum, as after a later version has added a value. */
    NEWER_VALUE("newer-value", "newer"),

    /** The object has a property that the schema does not define. */
    ADDITIONAL_PROPERTY("additional-property", "additional property in");

    private final String key;
    private final String words;

    VariationKind(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** Returns the name of this kind in files. */
    public String key() {
        return key;
    }

    /**
     * Returns the id of the variation at a location, such as {@code null Facebook} or {@code additional property}. It
     * depends only on the kind and the names of the field, so that it is the same in all versions of a document.
     *
     * @param path the JSON path of the field, with or without indices
     */
    public String id(String path) {
        String field = field(path);
        return field.isEmpty() ? words.replaceFirst(" in$", "") : words + ' ' + field;
    }

    /** Returns a path as in a field list, without the steps through lists: {@code TeamMembers.FullName}. */
    public static String field(String path) {
        List<String> steps = JsonPath.steps(JsonPath.ofField(path));
        return steps.stream()
                .filter(step -> !step.equals(JsonPath.ITEM))
                .map(VariationKind::name)
                .collect(Collectors.joining("."));
    }

    /** Returns the name of the property to which a step of a path leads. */
    public static String name(String step) {
        return step.startsWith("['")
                ? step.substring(2, step.length() - 2).replaceAll("\\\\(.)", "$1")
                : step.substring(1);
    }
}
