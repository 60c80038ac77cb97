package org.coworkingapi.client.projection;

import static org.coworkingapi.client.projection.TypeNames.one;

import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.ObjectField;
import org.jspecify.annotations.Nullable;

/**
 * Whether the type of a component can hold what a field does.
 *
 * @param reason why it cannot, as the second half of a sentence; null if it can
 * @param held what it holds when {@code Optional} and {@code List} are taken off
 * @param optional whether it has a place for what is not there
 */
record Fit(@Nullable String reason, Class<?> held, boolean optional) {

    static Fit of(Field<?> field, Type component) {
        boolean optional = raw(component) == Optional.class && component instanceof ParameterizedType;
        Type type = optional ? argument(component) : component;
        if (field.isList()) {
            if (raw(type) != List.class) {
                String reason = raw(type) == Set.class ? "a Set loses their order and repetitions" : cannot(type);
                return new Fit(reason, Object.class, optional);
            }
            if (!(type instanceof ParameterizedType)) {
                return new Fit("a List without a type argument does not say what of", Object.class, optional);
            }
            type = argument(type);
            if (raw(type) == Optional.class) {
                return new Fit("its elements are never null", Object.class, optional);
            }
        }
        return new Fit(reason(field, type), type instanceof Class<?> plain ? plain : Object.class, optional);
    }

    boolean isRecordOfTheUser(Field<?> field) {
        return field instanceof ObjectField && held != field.type();
    }

    private static @Nullable String reason(Field<?> field, Type type) {
        if (type instanceof WildcardType || type instanceof TypeVariable) {
            return TypeNames.of(type) + " does not say what it is";
        }
        Class<?> raw = raw(type);
        if (raw.isRecord() && raw.getTypeParameters().length > 0) {
            return "a record with type parameters does not say what it holds";
        }
        if (raw == Optional.class && type == raw) {
            return "an Optional without a type argument does not say what of";
        }
        if (raw == double.class || raw == float.class || raw == Double.class || raw == Float.class) {
            return field.type() == BigDecimal.class ? one(raw) + " would round it" : cannot(type);
        }
        if (raw.isEnum() && isText(field)) {
            return "an enum has no place for a value that is newer than it";
        }
        return type == raw && holds(raw, field) ? null : cannot(type);
    }

    private static boolean holds(Class<?> type, Field<?> field) {
        if (field instanceof ObjectField) {
            return type == field.type() || type.isRecord();
        }
        Class<?> boxed = boxed(type);
        return boxed == field.type()
                || (boxed == Long.class && field.type() == Integer.class)
                || (boxed == String.class && isText(field));
    }

    static boolean isText(Field<?> field) {
        return !(field instanceof ObjectField)
                && field.type() != Boolean.class
                && !Number.class.isAssignableFrom(field.type());
    }

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static String cannot(Type type) {
        return one(type) + " cannot";
    }

    private static Type argument(Type generic) {
        return ((ParameterizedType) generic).getActualTypeArguments()[0];
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof GenericArrayType ? Object[].class : Object.class;
    }
}
