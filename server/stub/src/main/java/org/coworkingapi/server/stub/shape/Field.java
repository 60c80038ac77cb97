package org.coworkingapi.server.stub.shape;

import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** A property of a generated model. The model stores nullable properties in a {@link JsonNullable}. */
record Field(BeanPropertyWriter writer, JavaType elementType, boolean nullable, boolean list) {

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
        if (value instanceof JsonNullable<?> nullable) {
            return nullable.isPresent() ? nullable.get() : UNSET;
        }
        return value == null && !nullable ? UNSET : value;
    }

    static Field of(BeanPropertyWriter writer) {
        boolean nullable = writer.getType().hasRawClass(JsonNullable.class);
        boolean list = false;
        JavaType type = writer.getType();
        while (type.isReferenceType() || type.isCollectionLikeType() || type.isArrayType()) {
            list |= type.isCollectionLikeType();
            type = type.getContentType();
        }
        return new Field(writer, type, nullable, list);
    }
}
