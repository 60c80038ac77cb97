package org.coworkingapi.client;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads dates and times from strings in the format of the spec.
 *
 * <p>By default, Jackson also accepts lists, and numbers as seconds since 1970. It reads 1e999999999 as 1970.
 */
final class StrictDateDeserializer extends DelegatingDeserializer {

    private StrictDateDeserializer(ValueDeserializer<?> dateDeserializer) {
        super(dateDeserializer);
    }

    static SimpleModule module() {
        return new SimpleModule("strict-dates").setDeserializerModifier(new Modifier());
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> dateDeserializer) {
        return new StrictDateDeserializer(dateDeserializer);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
        // A hyphen after the year distinguishes a date from a quoted number.
        return json.hasToken(JsonToken.VALUE_STRING) && json.getString().indexOf('-') > 0
                ? super.deserialize(json, context)
                : context.handleUnexpectedToken(getValueType(context), json);
    }

    private static final class Modifier extends ValueDeserializerModifier {

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
            return deserializer.logicalType() == LogicalType.DateTime
                    ? new StrictDateDeserializer(deserializer)
                    : deserializer;
        }
    }
}
