package org.coworkingapi.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.PackageVersion;

/**
 * Detects an outdated {@code jackson-annotations}. Jackson 2 and 3 share this artifact, so a platform that manages
 * Jackson 2 may downgrade it.
 */
final class JacksonAnnotations {

    private static final String PACKAGE = "com/fasterxml/jackson/annotation/";

    private JacksonAnnotations() {}

    /**
     * Loads Jackson.
     *
     * @throws IllegalStateException if jackson-annotations is too old; the message has the required version
     */
    static void check() {
        try {
            Json.MAPPER.version();
        } catch (LinkageError e) {
            if (isMissingAnnotation(e)) {
                throw new IllegalStateException(
                        message(JsonProperty.class.getPackage().getImplementationVersion(), PackageVersion.VERSION), e);
            }
            throw e;
        }
    }

    /** Searches the causes as well, because later attempts to load a class have the first failure as their cause. */
    static boolean isMissingAnnotation(@Nullable Throwable error) {
        if (error == null) {
            return false;
        }
        String message = error.getMessage();
        return (message != null && message.contains(PACKAGE)) || isMissingAnnotation(error.getCause());
    }

    /**
     * Returns the message for an outdated jackson-annotations. Jackson 3.1.7 requires the annotations of Jackson 2.21,
     * and has the same patch number as the release of Jackson 2 with them.
     *
     * @param annotations the version of jackson-annotations; null if the manifest of the jar is not available
     */
    static String message(@Nullable String annotations, Version jackson) {
        String required = "2." + (20 + jackson.getMinorVersion());
        return "jackson-annotations" + (annotations == null ? "" : " " + annotations) + " is too old for Jackson "
                + jackson + ", which requires " + required
                + " or newer; with Spring Boot 3.5, add <jackson-bom.version>" + required + "."
                + jackson.getPatchLevel() + "</jackson-bom.version> to the properties of the pom.";
    }
}
