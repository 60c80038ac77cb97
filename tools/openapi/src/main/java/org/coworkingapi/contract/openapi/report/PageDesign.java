package org.coworkingapi.contract.openapi.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.openapi.document.Sha256;

/**
 * The design of all HTML pages: one style sheet for light and dark mode, screen and print, and a content security
 * policy that blocks all other resources.
 *
 * @param style the style sheet
 * @param script the script of the page, or an empty string
 */
public record PageDesign(String style, String script) {

    /**
     * Reads the shared style sheet and the script of a page.
     *
     * @param script the name of a resource in the package of {@code owner}; an empty string for a page without script
     */
    public static PageDesign of(Class<?> owner, String script) {
        return new PageDesign(resource(PageDesign.class, "page.css"), script.isEmpty() ? "" : resource(owner, script));
    }

    /** Returns the content security policy, which allows the style sheet and the script by hash. */
    public String policy() {
        return "default-src 'none'; style-src 'sha256-" + Sha256.base64(style) + "'; script-src "
                + (script.isEmpty() ? "'none'" : "'sha256-" + Sha256.base64(script) + '\'')
                + "; base-uri 'none'; form-action 'none'";
    }

    /** Renders a template, which is a resource in the package of {@code owner}. All values are escaped. */
    public static String page(Class<?> owner, String template, Object context) {
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withFormatter(value -> PrintableText.indented(String.valueOf(value), ""))
                .compile(resource(owner, template))
                .execute(context);
    }

    private static String resource(Class<?> owner, String name) {
        try (InputStream bytes = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
