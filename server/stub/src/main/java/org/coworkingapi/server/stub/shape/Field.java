package org.coworkingapi.server.stub.shape;

import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ser.BeanPropertyWriter;

/**
 * One property of a generated model, as the mapper writes it; the model holds a nullable one in a {@link JsonNullable}.
 */
record Field(BeanPropertyWriter writer, JavaType elementType, boolean nullable, boolean list) {

    static final Object UNSET = new Object();

    String name() {
        return writer.getName();
    }

    /** The value that the wire shows: null for an explicit null as well as for an undefined one. */
    @Nullable
    Object valueOf(Object bean) throws Exception {
        Object value = valueOrUnset(bean);
        return value == UNSET ? null : value;
    }

    /** The value, or {@link #UNSET} for a property that the mapper leaves out. */
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
