package org.coworkingapi.server.stub.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;

/** The fields of an object that a shape selects, in the order of the spec. */
final class Selection {

    /** A selected field. A null {@code below} selects all fields of {@code tree}. */
    private record Part(Field field, @Nullable Selection below, FieldTree tree, boolean isScalar) {

        static Part of(Field field, @Nullable Selection below, FieldTree tree) {
            return new Part(field, below, tree, !field.isList() && tree.fields().isEmpty());
        }

        Selection belowOrAllFields() {
            return below == null ? tree.allFields() : below;
        }
    }

    private final Part[] parts;

    private Selection(List<Part> parts) {
        this.parts = parts.toArray(Part[]::new);
    }

    /** Selects every field of the tree. */
    static Selection of(FieldTree tree) {
        return new Selection(tree.fields().stream()
                .map(field -> Part.of(field, null, tree.below(field)))
                .toList());
    }

    static Selection of(List<List<String>> paths, FieldTree tree) {
        return compile(Names.of(paths), tree, tree, "");
    }

    private static Selection compile(Names names, FieldTree tree, FieldTree root, String prefix) {
        for (String name : names.below.keySet()) {
            if (tree.field(name) == null) {
                throw unknownField(prefix + name, root);
            }
        }
        List<Part> parts = new ArrayList<>();
        for (Field field : tree.fields()) {
            Names selected = names.below.get(field.name());
            if (selected != null) {
                // Names below an entirely selected field are redundant, but an unknown name is still an error.
                FieldTree treeBelow = tree.below(field);
                Selection below = compile(selected, treeBelow, root, prefix + field.name() + '.');
                parts.add(Part.of(field, selected.selectsAll ? null : below, treeBelow));
            }
        }
        return new Selection(parts);
    }

    private static ProblemException unknownField(String path, FieldTree root) {
        return ProblemException.unknownShapeField(path, root.nearestPath(path));
    }

    /** Returns whether the path, or a path below it, is selected. */
    boolean includes(List<String> path) {
        for (Part part : parts) {
            if (part.field().name().equals(path.get(0))) {
                return part.below() == null || path.size() == 1 || part.below().includes(path.subList(1, path.size()));
            }
        }
        return false;
    }

    /** Adds the selected properties that the object and its nested objects lack. */
    void findMissing(Object bean, MissingPaths missing) throws Exception {
        for (Part part : parts) {
            Object value = part.field().valueOrUnset(bean);
            if (value == Field.UNSET) {
                missing.add(part.field().name());
            } else if (value != null && !part.isScalar()) {
                missing.enter(part.field().name());
                part.belowOrAllFields().findMissingIn(value, missing);
                missing.leave();
            }
        }
    }

    /** Adds the selected properties that a value, which is an object or a list, lacks. */
    private void findMissingIn(Object value, MissingPaths missing) throws Exception {
        if (value instanceof Iterable<?> elements) {
            for (Object element : elements) {
                if (element == null) {
                    missing.addNullElement(); // generated models do not support nullable elements
                } else {
                    findMissingIn(element, missing);
                }
            }
        } else if (parts.length > 0) {
            findMissing(value, missing);
        }
    }

    void write(Object bean, JsonGenerator generator, SerializationContext context) throws Exception {
        generator.writeStartObject(bean);
        for (Part part : parts) {
            Selection below = part.below();
            Object value = below == null ? null : part.field().valueOf(bean);
            if (below == null || value == null) {
                part.field().writer().serializeAsProperty(bean, generator, context);
            } else {
                generator.writeName(part.field().writer().getSerializedName());
                below.writeValue(value, generator, context);
            }
        }
        generator.writeEndObject();
    }

    private void writeValue(@Nullable Object value, JsonGenerator generator, SerializationContext context)
            throws Exception {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Iterable<?> elements) {
            generator.writeStartArray(value);
            for (Object element : elements) {
                writeValue(element, generator, context);
            }
            generator.writeEndArray();
        } else {
            write(value, generator, context);
        }
    }

    /** A tree of the selected names. {@code selectsAll} marks the end of a path, which selects all names below. */
    private static final class Names {

        private final Map<String, Names> below = new LinkedHashMap<>();
        private boolean selectsAll;

        static Names of(List<List<String>> paths) {
            Names root = new Names();
            for (List<String> path : paths) {
                Names node = root;
                for (String name : path) {
                    node = node.below.computeIfAbsent(name, n -> new Names());
                }
                node.selectsAll = true;
            }
            return root;
        }
    }
}
