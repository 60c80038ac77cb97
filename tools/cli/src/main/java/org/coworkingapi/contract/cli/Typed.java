package org.coworkingapi.contract.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.coworkingapi.contract.review.report.Format;
import picocli.CommandLine.TypeConversionException;

/** What people type, as values. */
final class Typed {

    private Typed() {}

    static Path path(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            // Said below, as for nothing.
        }
        throw new TypeConversionException("'" + text + "' is no name of a file or folder.");
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no date; write it as 2027-01-31.");
        }
    }

    static Format format(String text) {
        return Arrays.stream(Format.values()).filter(format -> format.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no format; there are " + Arrays.stream(Format.values())
                        .map(format -> format.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + '.'));
    }
}
