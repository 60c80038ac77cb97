package org.coworkingapi.client.projection;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The nullness of record components as declared with JSpecify.
 *
 * <p>Annotations are compared by name, because their classes may be absent at run time. The JVM then omits the
 * annotations, and all code counts as not null-marked.
 */
final class Nullness {

    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
    private static final String NULL_UNMARKED = "org.jspecify.annotations.NullUnmarked";

    /**
     * Kotlin's own nullness is not available at run time, and JSpecify's annotations of a package do not apply to it.
     */
    private static final String KOTLIN = "kotlin.Metadata";

    private Nullness() {}

    /** Returns whether a component is in null-marked code and has no annotation named {@code Nullable}. */
    static boolean isNonNull(RecordComponent component) {
        return isNullMarked(component.getDeclaringRecord()) && !isNullable(component);
    }

    private static boolean isNullMarked(Class<?> record) {
        if (hasAnnotation(record, KOTLIN)) {
            return false;
        }
        for (Class<?> type = record; type != null; type = type.getEnclosingClass()) {
            @Nullable Boolean isMarked = marker(type);
            if (isMarked == null) {
                isMarked = marker(enclosingExecutable(type));
            }
            if (isMarked != null) {
                return isMarked;
            }
        }
        @Nullable Boolean isMarked = marker(record.getPackage());
        return isMarked == null ? hasAnnotation(record.getModule(), NULL_MARKED) : isMarked;
    }

    /** Returns whether an element is null-marked; null if it has no such annotation. */
    private static @Nullable Boolean marker(@Nullable AnnotatedElement element) {
        if (element == null) {
            return null;
        }
        if (hasAnnotation(element, NULL_UNMARKED)) {
            return false;
        }
        return hasAnnotation(element, NULL_MARKED) ? true : null;
    }

    private static @Nullable Executable enclosingExecutable(Class<?> type) {
        return type.getEnclosingMethod() == null ? type.getEnclosingConstructor() : type.getEnclosingMethod();
    }

    /** Accepts the annotations of other libraries, of types and of declarations, as NullAway does. */
    private static boolean isNullable(RecordComponent component) {
        return hasNullable(component.getAnnotatedType())
                || hasNullable(component)
                || hasNullable(RecordFields.of(component));
    }

    private static boolean hasNullable(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    private static boolean hasAnnotation(AnnotatedElement element, String name) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getName().equals(name));
    }
}
