package org.coworkingapi.contract.openapi.document;

import java.math.BigDecimal;
import java.nio.file.Path;

/** Numbers of documents. */
final class Numbers {

    /** The largest double has 309 digits, and nobody else reads more; what is far larger takes minutes to compute with. */
    private static final int DIGITS = 400;

    private Numbers() {}

    /** The number, if it can be computed with. */
    static BigDecimal checked(Path file, int line, BigDecimal number) {
        if (Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS) {
            throw new BadInputException(file, line, "The number " + (number.precision() > 20 ? "" : number + " ")
                    + "is too long to compute with; one of at most " + DIGITS + " digits would be right.");
        }
        return number;
    }
}
