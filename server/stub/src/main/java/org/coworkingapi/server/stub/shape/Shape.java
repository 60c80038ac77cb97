package org.coworkingapi.server.stub.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;

/** A checked and compiled {@code _shape}: which fields of a response are written. Immutable. */
public final class Shape {

    private final FieldTree tree;
    private final @Nullable Selection selection;

    private Shape(FieldTree tree, @Nullable Selection selection) {
        this.tree = tree;
        this.selection = selection;
    }

    static Shape compile(String text, FieldTree tree) {
        List<List<String>> paths = ShapeText.parse(text);
        return new Shape(tree, paths.isEmpty() ? null : Selection.of(paths, tree));
    }

    /** Whether everything is written, because no shape was asked for. */
    public boolean isEverything() {
        return selection == null;
    }

    /**
     * Whether the field at the path, or anything below it, is written.
     *
     * @param path dot path from the root of the response, such as {@code TeamMembers.FullName}
     * @throws IllegalArgumentException if the response has no such field
     */
    public boolean includes(String path) {
        List<String> names = List.of(path.split("\\.", -1));
        FieldTree at = tree;
        for (String name : names) {
            Field field = at.field(name);
            if (field == null) {
                throw new IllegalArgumentException("the response has no field '" + path + "'; the nearest one is '"
                        + NearestPath.to(path, tree) + "'");
            }
            at = at.below(field);
        }
        return selection == null || selection.includes(names);
    }

    /** Whether {@link #includes(String)} holds for at least one of the paths. */
    public boolean includesAny(String... paths) {
        for (String path : paths) {
            if (includes(path)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the object is a response that this shape was compiled for. */
    boolean isOf(Object body) {
        return tree.isOf(body);
    }

    /** The paths of the selected properties that the body lacks. */
    MissingPaths missingIn(Object body) {
        MissingPaths missing = new MissingPaths();
        try {
            (selection == null ? tree.whole() : selection).findMissing(body, missing);
        } catch (Exception e) {
            throw new IllegalStateException("a property of " + body.getClass().getName() + " cannot be read", e);
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
