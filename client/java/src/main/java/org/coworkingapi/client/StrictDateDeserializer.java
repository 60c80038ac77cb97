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
 * Reads a date or time from text, as the spec has it, and from nothing else.
 *
 * <p>Jackson would also take a number, as seconds since 1970, and a list; of the number 1e999999999 it makes 1970
 * itself.
 */
final class StrictDateDeserializer extends DelegatingDeserializer {

    private StrictDateDeserializer(ValueDeserializer<?> date) {
        super(date);
    }

    static SimpleModule module() {
        return new SimpleModule("dates are texts").setDeserializerModifier(new Modifier());
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> date) {
        return new StrictDateDeserializer(date);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
        // A hyphen after the year tells a date from a number that was put in quotes.
        return json.hasToken(JsonToken.VALUE_STRING) && json.getString().indexOf('-') > 0
                ? super.deserialize(json, context)
                : context.handleUnexpectedToken(getValueType(context), json);
    }

    private static final class Modifier extends ValueDeserializerModifier {

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
            return deserializer.logicalType() == LogicalType.DateTime ? new StrictDateDeserializer(deserializer) : deserializer;
        }
    }
}
