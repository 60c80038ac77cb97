package org.coworkingapi.client.projection;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of types as in source code, without packages. */
final class TypeNames {

    private TypeNames() {}

    static String of(Type type) {
        if (type instanceof Class<?> rawClass) {
            return rawClass.getSimpleName();
        }
        if (type instanceof ParameterizedType parameterized) {
            return of(parameterized.getRawType())
                    + Stream.of(parameterized.getActualTypeArguments())
                            .map(TypeNames::of)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof WildcardType wildcard) {
            Type bound = wildcard.getUpperBounds()[0];
            return bound == Object.class ? "?" : "? extends " + of(bound);
        }
        return type.getTypeName();
    }

    /** Returns the name with its indefinite article. */
    static String withArticle(Type type) {
        String name = of(type);
        return ("AEIOaeio".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }
}
