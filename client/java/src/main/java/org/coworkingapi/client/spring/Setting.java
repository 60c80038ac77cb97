package org.coworkingapi.client.spring;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Passes a property to the builder, and names the property if the builder rejects its value. */
final class Setting {

    private Setting() {}

    static <T> void apply(String property, @Nullable T value, Consumer<T> setter) {
        if (value == null) {
            return;
        }
        try {
            setter.accept(value);
        } catch (IllegalArgumentException e) {
            // The value is not added to the message, because it may contain a password.
            throw new InvalidPropertyException(property + ": " + e.getMessage());
        }
    }
}
