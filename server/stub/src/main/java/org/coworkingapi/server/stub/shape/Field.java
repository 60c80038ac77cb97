package org.coworkingapi.server.stub.shape;

import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ser.BeanPropertyWriter;

/**
 * A property of a generated model. The model stores nullable properties in a {@link JsonNullable}.
 *
 * @param writer writer of the property
 * @param elementType type of the value, or of the elements of a list
 * @param isNullable whether the value can be null
 * @param isList whether the value is a list
 */
record Field(BeanPropertyWriter writer, JavaType elementType, boolean isNullable, boolean isList) {

    static final Object UNSET = new Object();

    String name() {
        return writer.getName();
    }

    /** Returns the value, or null for a property that is null or not set. */
    @Nullable
    Object valueOf(Object bean) throws Exception {
        Object value = valueOrUnset(bean);
        return value == UNSET ? null : value;
    }

    /** Returns the value, or {@link #UNSET} for a property that the mapper would omit. */
    @Nullable
    Object valueOrUnset(Object bean) throws Exception {
        Object value = writer.get(bean);
        if (value instanceof JsonNullable<?> wrapper) {
            return wrapper.isPresent() ? wrapper.get() : UNSET;
        }
        return value == null && !isNullable ? UNSET : value;
    }

    static Field of(BeanPropertyWriter writer) {
        boolean isNullable = writer.getType().hasRawClass(JsonNullable.class);
        boolean isList = false;
        JavaType type = writer.getType();
        while (type.isReferenceType() || type.isCollectionLikeType() || type.isArrayType()) {
            isList |= type.isCollectionLikeType();
            type = type.getContentType();
        }
        return new Field(writer, type, isNullable, isList);
    }
}
