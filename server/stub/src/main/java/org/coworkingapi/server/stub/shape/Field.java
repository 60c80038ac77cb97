package org.coworkingapi.server.stub.shape;

import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** One property of a generated model, as the mapper writes it. */
record Field(BeanPropertyWriter writer, JavaType elementType) {

    String name() {
        return writer.getName();
    }

    /** The value that the wire shows: null for an explicit null as well as for an undefined one. */
    @Nullable Object valueOf(Object bean) throws Exception {
        Object value = writer.get(bean);
        return value instanceof JsonNullable<?> nullable ? nullable.orElse(null) : value;
    }

    static Field of(BeanPropertyWriter writer) {
        JavaType type = writer.getType();
        while (type.isReferenceType() || type.isCollectionLikeType() || type.isArrayType()) {
            type = type.getContentType();
        }
        return new Field(writer, type);
    }
}
