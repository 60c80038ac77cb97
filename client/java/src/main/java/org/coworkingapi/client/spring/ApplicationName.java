package org.coworkingapi.client.spring;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Who calls, by the name and version that Boot knows the application by. */
final class ApplicationName {

    /** RFC 9110, section 5.6.2: what a product's name and version may consist of. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private ApplicationName() {}

    /** The name as a product of a {@code User-Agent}, or null if there is none that fits. */
    static @Nullable String asProduct(Environment environment) {
        @Nullable String name = token(environment.getProperty("spring.application.name"));
        @Nullable String version = token(environment.getProperty("spring.application.version"));
        return name == null || version == null ? name : name + "/" + version;
    }

    private static @Nullable String token(@Nullable String text) {
        return text != null && TOKEN.matcher(text).matches() ? text : null;
    }
}
