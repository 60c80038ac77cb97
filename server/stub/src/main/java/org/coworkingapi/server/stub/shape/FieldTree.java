package org.coworkingapi.server.stub.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.coworkingapi.server.stub.problem.NearestName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.PropertyWriter;

/** The fields of a generated model in the order of the spec, read from its Jackson serializer. */
final class FieldTree {

    private final JavaType type;
    private final JsonMapper mapper;
    private final Map<JavaType, FieldTree> treesByType;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private volatile @Nullable Selection allFields;

    private FieldTree(JavaType type, JsonMapper mapper, Map<JavaType, FieldTree> treesByType) {
        this.type = type;
        this.mapper = mapper;
        this.treesByType = treesByType;
        Iterator<PropertyWriter> properties =
                mapper._serializationContext().findValueSerializer(type).properties();
        properties.forEachRemaining(property -> {
            if (property instanceof BeanPropertyWriter writer) {
                fields.put(writer.getName(), Field.of(writer));
            }
        });
    }

    static FieldTree of(Class<?> root, JsonMapper mapper) {
        return new FieldTree(mapper.constructType(root), mapper, new ConcurrentHashMap<>());
    }

    boolean describes(Object bean) {
        return type.getRawClass().isInstance(bean);
    }

    Collection<Field> fields() {
        return fields.values();
    }

    @Nullable
    Field field(String name) {
        return fields.get(name);
    }

    /** Returns the fields below a field; empty for a scalar. */
    FieldTree below(Field field) {
        FieldTree tree = treesByType.get(field.elementType());
        if (tree == null) {
            tree = new FieldTree(field.elementType(), mapper, treesByType);
            treesByType.putIfAbsent(field.elementType(), tree);
        }
        return tree;
    }

    /** Returns the selection of all fields. It is created lazily, because models can be recursive. */
    Selection allFields() {
        Selection selection = allFields;
        if (selection == null) {
            selection = Selection.of(this);
            allFields = selection;
        }
        return selection;
    }

    /** Returns the known path that is most similar to an unknown path. */
    String nearestPath(String unknown) {
        return NearestName.to(unknown, paths(ShapeParser.MAX_LEVELS)).orElseThrow();
    }

    /** Returns all paths up to the given depth, with parents before their children. */
    List<String> paths(int levels) {
        List<String> paths = new ArrayList<>();
        collect("", levels, paths);
        return paths;
    }

    private void collect(String prefix, int levels, List<String> paths) {
        for (Field field : fields.values()) {
            paths.add(prefix + field.name());
            if (levels > 1) {
                below(field).collect(prefix + field.name() + '.', levels - 1, paths);
            }
        }
    }
}
