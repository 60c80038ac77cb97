package org.coworkingapi.server.stub.input;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Reads strings, numbers and booleans of request bodies without Jackson's conversions, such as from {@code "1"} to
 * {@code 1}, because the spec does not allow them. Generated models use it with every configuration of the mapper.
 */
public final class StrictScalar extends ValueDeserializer<Object> {

    private final @Nullable JavaType type;
    private final @Nullable ValueDeserializer<Object> delegate;

    /** Creates a deserializer that must be contextualized. */
    public StrictScalar() {
        this(null, null);
    }

    private StrictScalar(@Nullable JavaType type, @Nullable ValueDeserializer<Object> delegate) {
        this.type = type;
        this.delegate = delegate;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType declared = Objects.requireNonNull(property, "property").getType();
        boolean isScalar = declared.isArrayType() || declared.getContentType() == null;
        JavaType scalar = isScalar ? declared : declared.getContentType();
        return new StrictScalar(scalar, context.findContextualValueDeserializer(scalar, property));
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        JavaType target = Objects.requireNonNull(type);
        if (!accepts(target.getRawClass(), parser)) {
            throw MismatchedInputException.from(parser, target, "The value has the wrong JSON type");
        }
        return Objects.requireNonNull(delegate).deserialize(parser, context);
    }

    private static boolean accepts(Class<?> target, JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (target == Boolean.class) {
            return token.isBoolean();
        }
        if (target == Integer.class || target == Long.class) {
            return token == JsonToken.VALUE_NUMBER_INT
                    || (token == JsonToken.VALUE_NUMBER_FLOAT && isWhole(parser.getDecimalValue()));
        }
        return Number.class.isAssignableFrom(target) ? token.isNumeric() : token == JsonToken.VALUE_STRING;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
