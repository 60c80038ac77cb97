package org.coworkingapi.client.projection;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;

/** The private fields of records, which have all annotations; an explicit accessor lacks them. */
final class RecordFields {

    private RecordFields() {}

    static Field of(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("The record has no field for its component " + component + ".", e);
        }
    }
}
