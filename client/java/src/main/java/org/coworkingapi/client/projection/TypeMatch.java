package org.coworkingapi.client.projection;

import static org.coworkingapi.client.projection.TypeNames.withArticle;

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
 * The result of comparing the type of a component with its field.
 *
 * @param reason why the types do not match, as the second half of a sentence; null if they match
 * @param valueType the component's type without {@code Optional} and {@code List}
 * @param optional whether the component is an {@code Optional}
 */
record TypeMatch(@Nullable String reason, Class<?> valueType, boolean optional) {

    static TypeMatch of(Field<?> field, Type component) {
        boolean optional = raw(component) == Optional.class && component instanceof ParameterizedType;
        Type type = optional ? argument(component) : component;
        if (field.isList()) {
            if (raw(type) != List.class) {
                String reason = raw(type) == Set.class ? "a Set loses order and duplicates" : cannotHold(type);
                return new TypeMatch(reason, Object.class, optional);
            }
            if (!(type instanceof ParameterizedType)) {
                return new TypeMatch("the List has no type argument", Object.class, optional);
            }
            type = argument(type);
            if (raw(type) == Optional.class) {
                return new TypeMatch("list elements are never null", Object.class, optional);
            }
        }
        return new TypeMatch(
                reason(field, type), type instanceof Class<?> rawClass ? rawClass : Object.class, optional);
    }

    boolean isCustomRecord(Field<?> field) {
        return field instanceof ObjectField && valueType != field.type();
    }

    private static @Nullable String reason(Field<?> field, Type type) {
        if (type instanceof WildcardType || type instanceof TypeVariable) {
            return TypeNames.of(type) + " is not a concrete type";
        }
        Class<?> raw = raw(type);
        if (raw.isRecord() && raw.getTypeParameters().length > 0) {
            return "a record must not have type parameters";
        }
        if (raw == Optional.class && type == raw) {
            return "the Optional has no type argument";
        }
        if (raw == double.class || raw == float.class || raw == Double.class || raw == Float.class) {
            return field.type() == BigDecimal.class ? withArticle(raw) + " would round it" : cannotHold(type);
        }
        if (raw.isEnum() && isString(field)) {
            return "an enum cannot hold values that are added later";
        }
        return type == raw && holds(raw, field) ? null : cannotHold(type);
    }

    private static boolean holds(Class<?> type, Field<?> field) {
        if (field instanceof ObjectField) {
            return type == field.type() || type.isRecord();
        }
        Class<?> boxed = boxed(type);
        return boxed == field.type()
                || (boxed == Long.class && field.type() == Integer.class)
                || (boxed == String.class && isString(field));
    }

    static boolean isString(Field<?> field) {
        return !(field instanceof ObjectField)
                && field.type() != Boolean.class
                && !Number.class.isAssignableFrom(field.type());
    }

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static String cannotHold(Type type) {
        return withArticle(type) + " cannot hold it";
    }

    private static Type argument(Type parameterized) {
        return ((ParameterizedType) parameterized).getActualTypeArguments()[0];
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> rawClass) {
            return rawClass;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof GenericArrayType ? Object[].class : Object.class;
    }
}
