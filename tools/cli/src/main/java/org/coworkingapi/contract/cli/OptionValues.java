package org.coworkingapi.contract.cli;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.review.report.ReportFormat;
import picocli.CommandLine.TypeConversionException;

/** Converts option values, with error messages that describe the expected form. */
final class OptionValues {

    private OptionValues() {}

    static Path path(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            // Reported below, as for a blank path.
        }
        throw new TypeConversionException("'" + text + "' is not a valid path.");
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is not a valid date; it must have the form 2027-01-31.");
        }
    }

    static URI url(String text) {
        try {
            URI url = URI.create(text);
            if (Set.of("http", "https").contains("" + url.getScheme())
                    && url.getHost() != null
                    && url.getQuery() == null
                    && url.getFragment() == null
                    && url.getUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Reported below, as for other URIs.
        }
        throw new TypeConversionException("'" + text
                + "' is not a valid server URL; it must have the form https://host/path or http://host/path, "
                + "without a user name, query or fragment.");
    }

    static ReportFormat format(String text) {
        return Arrays.stream(ReportFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException("'" + text + "' is not a valid format; it must be one of "
                                + Arrays.stream(ReportFormat.values())
                                        .map(format -> format.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + '.'));
    }
}
