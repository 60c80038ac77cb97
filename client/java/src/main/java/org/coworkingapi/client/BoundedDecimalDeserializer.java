package org.coworkingapi.client;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Rejects decimals with a huge exponent.
 *
 * <p>Jackson limits only the length of a number. It reads 1e1000000000, and an addition or {@code toPlainString} would
 * then create a billion digits.
 */
final class BoundedDecimalDeserializer extends DelegatingDeserializer {

    /** The maximum number of digits that Jackson accepts without an exponent. */
    private static final int MAX_SCALE = StreamReadConstraints.DEFAULT_MAX_NUM_LEN;

    private BoundedDecimalDeserializer(ValueDeserializer<?> decimalDeserializer) {
        super(decimalDeserializer);
    }

    static SimpleModule module() {
        return new SimpleModule("bounded-decimals").setDeserializerModifier(new Modifier());
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> decimalDeserializer) {
        return new BoundedDecimalDeserializer(decimalDeserializer);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
        Object value = super.deserialize(json, context);
        // The scale may be the smallest integer, whose absolute value is negative.
        return value instanceof BigDecimal decimal && (decimal.scale() > MAX_SCALE || decimal.scale() < -MAX_SCALE)
                ? context.handleWeirdNumberValue(BigDecimal.class, decimal, "the exponent is too large")
                : value;
    }

    private static final class Modifier extends ValueDeserializerModifier {

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
            return type.getBeanClass() == BigDecimal.class
                    ? new BoundedDecimalDeserializer(deserializer)
                    : deserializer;
        }
    }
}
