package org.coworkingapi.contract.openapi.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers in documents. */
public final class Numbers {

    /** The largest double has 309 digits. Arithmetic with much longer numbers takes minutes. */
    private static final int DIGITS = 400;

    private Numbers() {}

    /** Returns the number, or throws a {@link BadInputException} if it has too many digits. */
    static BigDecimal checked(Path file, int line, BigDecimal number) {
        if (Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS) {
            throw new BadInputException(
                    file,
                    line,
                    "The number " + (number.precision() > 20 ? "" : number + " ") + "is too long; it must have at most "
                            + DIGITS + " digits.");
        }
        return number;
    }

    /**
     * Converts a number to the node type that Jackson's parser selects. Decimals that a double cannot represent keep
     * all digits.
     */
    public static JsonNode tree(BigDecimal number) {
        if (number.scale() <= 0) {
            BigInteger integer = number.toBigInteger();
            if (integer.bitLength() < 32) {
                return JsonNodeFactory.instance.numberNode(integer.intValue());
            }
            return integer.bitLength() < 64
                    ? JsonNodeFactory.instance.numberNode(integer.longValue())
                    : JsonNodeFactory.instance.numberNode(integer);
        }
        double rounded = number.doubleValue();
        return Double.isFinite(rounded) && new BigDecimal(Double.toString(rounded)).compareTo(number) == 0
                ? JsonNodeFactory.instance.numberNode(rounded)
                : JsonNodeFactory.instance.numberNode(number);
    }
}
