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
 * @param isOptional whether the component is an {@code Optional}
 */
record TypeMatch(@Nullable String reason, Class<?> valueType, boolean isOptional) {

    static TypeMatch of(Field<?> field, Type component) {
        boolean isOptional = rawType(component) == Optional.class && component instanceof ParameterizedType;
        Type type = isOptional ? typeArgument(component) : component;
        if (field.isList()) {
            if (rawType(type) != List.class) {
                String reason =
                        rawType(type) == Set.class ? "a Set loses order and duplicates" : cannotHoldReason(type);
                return new TypeMatch(reason, Object.class, isOptional);
            }
            if (!(type instanceof ParameterizedType)) {
                return new TypeMatch("the List has no type argument", Object.class, isOptional);
            }
            type = typeArgument(type);
            if (rawType(type) == Optional.class) {
                return new TypeMatch("list elements are never null", Object.class, isOptional);
            }
        }
        return new TypeMatch(
                reason(field, type), type instanceof Class<?> rawClass ? rawClass : Object.class, isOptional);
    }

    boolean isCustomRecord(Field<?> field) {
        return field instanceof ObjectField && valueType != field.type();
    }

    private static @Nullable String reason(Field<?> field, Type type) {
        if (type instanceof WildcardType || type instanceof TypeVariable) {
            return TypeNames.of(type) + " is not a concrete type";
        }
        Class<?> rawType = rawType(type);
        if (rawType.isRecord() && rawType.getTypeParameters().length > 0) {
            return "a record must not have type parameters";
        }
        if (rawType == Optional.class && type == rawType) {
            return "the Optional has no type argument";
        }
        if (rawType == double.class || rawType == float.class || rawType == Double.class || rawType == Float.class) {
            return field.type() == BigDecimal.class ? withArticle(rawType) + " would round it" : cannotHoldReason(type);
        }
        if (rawType.isEnum() && isString(field)) {
            return "an enum cannot hold values that are added later";
        }
        return type == rawType && canHold(rawType, field) ? null : cannotHoldReason(type);
    }

    private static boolean canHold(Class<?> type, Field<?> field) {
        if (field instanceof ObjectField) {
            return type == field.type() || type.isRecord();
        }
        Class<?> boxedType = boxedType(type);
        return boxedType == field.type()
                || (boxedType == Long.class && field.type() == Integer.class)
                || (boxedType == String.class && isString(field));
    }

    static boolean isString(Field<?> field) {
        return !(field instanceof ObjectField)
                && field.type() != Boolean.class
                && !Number.class.isAssignableFrom(field.type());
    }

    static Class<?> boxedType(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static String cannotHoldReason(Type type) {
        return withArticle(type) + " cannot hold it";
    }

    private static Type typeArgument(Type parameterized) {
        return ((ParameterizedType) parameterized).getActualTypeArguments()[0];
    }

    private static Class<?> rawType(Type type) {
        if (type instanceof Class<?> rawClass) {
            return rawClass;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof GenericArrayType ? Object[].class : Object.class;
    }
}
