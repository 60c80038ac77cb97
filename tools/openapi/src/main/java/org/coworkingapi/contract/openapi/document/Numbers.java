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

    /** Returns a number after checking its length. */
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
     * Returns the number in the type that Jackson's parser selects. Decimals that a double cannot represent keep all
     * digits.
     */
    public static JsonNode tree(BigDecimal number) {
        if (number.scale() <= 0) {
            BigInteger whole = number.toBigInteger();
            if (whole.bitLength() < 32) {
                return JsonNodeFactory.instance.numberNode(whole.intValue());
            }
            return whole.bitLength() < 64
                    ? JsonNodeFactory.instance.numberNode(whole.longValue())
                    : JsonNodeFactory.instance.numberNode(whole);
        }
        double rounded = number.doubleValue();
        return Double.isFinite(rounded) && new BigDecimal(Double.toString(rounded)).compareTo(number) == 0
                ? JsonNodeFactory.instance.numberNode(rounded)
                : JsonNodeFactory.instance.numberNode(number);
    }
}
