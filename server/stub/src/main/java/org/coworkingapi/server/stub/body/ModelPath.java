package org.coworkingapi.server.stub.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.beans.PropertyDescriptor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;
import tools.jackson.core.JsonPointer;

/** Translates paths of constraint violations from Java properties to the properties of the spec. */
final class ModelPath {

    private ModelPath() {}

    /**
     * Returns the location of a violation. The location of an element of a set is that of the set, because its elements
     * have no index.
     */
    static JsonPointer pointer(Path path, Object model) {
        JsonPointer pointer = JsonPointer.empty();
        Object value = model;
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer = pointer.appendIndex(node.getIndex());
                value = ((List<?>) Objects.requireNonNull(value)).get(node.getIndex());
            } else if (node.getKey() != null) {
                pointer = pointer.appendProperty(node.getKey().toString());
                value = ((Map<?, ?>) Objects.requireNonNull(value)).get(node.getKey());
            } else if (node.isInIterable()) {
                return pointer;
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                Method getter = getter(Objects.requireNonNull(value), node.getName());
                pointer = pointer.appendProperty(jsonName(getter, node.getName()));
                value = unwrap(ReflectionUtils.invokeMethod(getter, value));
            }
        }
        return pointer;
    }

    private static Method getter(Object bean, String name) {
        PropertyDescriptor property = BeanUtils.getPropertyDescriptor(bean.getClass(), name);
        return Objects.requireNonNull(property == null ? null : property.getReadMethod(), name);
    }

    private static String jsonName(Method getter, String name) {
        JsonProperty declared = getter.getAnnotation(JsonProperty.class);
        return declared == null ? name : declared.value();
    }

    private static @Nullable Object unwrap(@Nullable Object value) {
        return value instanceof JsonNullable<?> nullable ? nullable.orElse(null) : value;
    }
}
