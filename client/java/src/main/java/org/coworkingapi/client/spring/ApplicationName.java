package org.coworkingapi.client.spring;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The application's name and version as configured in Spring Boot. */
final class ApplicationName {

    /** A token as defined by RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private ApplicationName() {}

    /** Returns the name as a product of {@code User-Agent}, or null if it is missing or invalid. */
    static @Nullable String asProduct(Environment environment) {
        @Nullable String name = token(environment.getProperty("spring.application.name"));
        @Nullable String version = token(environment.getProperty("spring.application.version"));
        return name == null || version == null ? name : name + "/" + version;
    }

    private static @Nullable String token(@Nullable String text) {
        return text != null && TOKEN.matcher(text).matches() ? text : null;
    }
}
