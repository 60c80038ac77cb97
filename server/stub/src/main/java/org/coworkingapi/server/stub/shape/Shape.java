package org.coworkingapi.server.stub.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;

/** An immutable, compiled {@code _shape}, which selects the fields of a response. */
public final class Shape {

    private final FieldTree tree;
    private final @Nullable Selection selection;

    private Shape(FieldTree tree, @Nullable Selection selection) {
        this.tree = tree;
        this.selection = selection;
    }

    static Shape compile(String value, FieldTree tree) {
        List<List<String>> paths = ShapeParser.parse(value);
        return new Shape(tree, paths.isEmpty() ? null : Selection.of(paths, tree));
    }

    /** Returns whether the request has no shape and therefore selects all fields. */
    public boolean selectsAllFields() {
        return selection == null;
    }

    /**
     * Returns whether the field at the path, or a field below it, is selected.
     *
     * @param path dot path from the root of the response, such as {@code TeamMembers.FullName}
     * @throws IllegalArgumentException if the response has no such field
     */
    public boolean includes(String path) {
        List<String> names = List.of(path.split("\\.", -1));
        FieldTree node = tree;
        for (String name : names) {
            Field field = node.field(name);
            if (field == null) {
                throw new IllegalArgumentException(
                        "Unknown path '" + path + "' of the response; did you mean '" + tree.nearestPath(path) + "'?");
            }
            node = node.below(field);
        }
        return selection == null || selection.includes(names);
    }

    /** Returns whether {@link #includes(String)} is true for at least one of the paths. */
    public boolean includesAny(String... paths) {
        for (String path : paths) {
            if (includes(path)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the object is an instance of the model that this shape was compiled for. */
    boolean appliesTo(Object body) {
        return tree.describes(body);
    }

    /** Returns the paths of the selected properties that the body lacks. */
    MissingPaths missingIn(Object body) {
        MissingPaths missing = new MissingPaths();
        try {
            (selection == null ? tree.allFields() : selection).findMissing(body, missing);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Cannot read the properties of " + body.getClass().getName(), e);
        }
        return missing;
    }

    void write(Object body, JsonGenerator generator, SerializationContext context) throws Exception {
        if (selection == null) {
            context.writeValue(generator, body);
        } else {
            selection.write(body, generator, context);
        }
    }
}
