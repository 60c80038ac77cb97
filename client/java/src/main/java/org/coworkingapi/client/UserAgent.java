package org.coworkingapi.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code User-Agent} header: the client and its version, then the application. */
final class UserAgent {

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+( [!-~]+)*");
    private static final String CLIENT = "coworking-client/" + version();

    private UserAgent() {}

    static String of(@Nullable String application) {
        if (application == null) {
            return CLIENT;
        }
        if (!PRINTABLE.matcher(application).matches()) {
            throw new IllegalArgumentException(
                    "The user agent must consist of printable ASCII words, such as billing-service/1.4.");
        }
        return CLIENT + " " + application;
    }

    private static String version() {
        try (InputStream version = UserAgent.class.getResourceAsStream("version.txt")) {
            return new String(Objects.requireNonNull(version).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
