package org.coworkingapi.client.spring;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands a value to the builder, if there is one, and names the property if the builder refuses it. */
final class Setting {

    private Setting() {}

    static <T> void apply(String property, @Nullable T value, Consumer<T> setter) {
        if (value == null) {
            return;
        }
        try {
            setter.accept(value);
        } catch (IllegalArgumentException e) {
            // Without the value, which may hold a password; the builder's sentence shows what is safe to show.
            throw new InvalidPropertyException(property + ": " + e.getMessage());
        }
    }
}
