package org.coworkingapi.contract.openapi.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers of documents. */
public final class Numbers {

    /**
     * The largest double has 309 digits, and nobody else reads more; what is far larger takes minutes to compute with.
     */
    private static final int DIGITS = 400;

    private Numbers() {}

    /** The number, if it can be computed with. */
    static BigDecimal checked(Path file, int line, BigDecimal number) {
        if (Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS) {
            throw new BadInputException(
                    file,
                    line,
                    "The number " + (number.precision() > 20 ? "" : number + " ")
                            + "is too long to compute with; one of at most " + DIGITS + " digits would be right.");
        }
        return number;
    }

    /**
     * The number in the type that Jackson's parser would give it; decimals that a double cannot hold keep their digits.
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
