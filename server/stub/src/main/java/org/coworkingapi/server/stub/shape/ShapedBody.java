package org.coworkingapi.server.stub.shape;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;

/** A response body with the shape that selects its fields. */
@JsonSerialize(using = ShapedBody.Serializer.class)
record ShapedBody(Object body, Shape shape) {

    static final class Serializer extends StdSerializer<ShapedBody> {

        Serializer() {
            super(ShapedBody.class);
        }

        @Override
        public void serialize(ShapedBody shaped, JsonGenerator generator, SerializationContext context) {
            try {
                shaped.shape().write(shaped.body(), generator, context);
            } catch (JacksonException e) {
                throw e;
            } catch (Exception e) {
                throw DatabindException.from(generator, "Cannot write the shaped response: " + e.getMessage(), e);
            }
        }
    }
}
