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
 * The design that all pages share: one style for light and dark, screen and paper, and a policy by which browsers load
 * and run nothing else.
 *
 * @param script of the page, or empty
 */
public record PageDesign(String style, String script) {

    /**
     * Reads the style that all pages share, and the script of one.
     *
     * @param script the name of a resource beside a class; empty for a page without one
     */
    public static PageDesign of(Class<?> owner, String script) {
        return new PageDesign(resource(PageDesign.class, "page.css"), script.isEmpty() ? "" : resource(owner, script));
    }

    /** A content security policy. */
    public String policy() {
        return "default-src 'none'; style-src 'sha256-" + Sha256.base64(style) + "'; script-src "
                + (script.isEmpty() ? "'none'" : "'sha256-" + Sha256.base64(script) + '\'')
                + "; base-uri 'none'; form-action 'none'";
    }

    /**
     * Fills a template, a resource beside a class, with the members of an object; no value can end an element or hide
     * text.
     */
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
