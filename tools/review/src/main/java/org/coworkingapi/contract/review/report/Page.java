package org.coworkingapi.contract.review.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.coworkingapi.contract.review.Review;

/** A review as one HTML page that loads nothing, in light and dark, on screen and on paper, with and without JavaScript. */
final class Page {

    private Page() {}

    static String of(Review review) {
        return Mustache.compiler().emptyStringIsFalse(true).zeroIsFalse(true).withFormatter(value -> Html.printable(String.valueOf(value)))
                .compile(resource("page.mustache"))
                .execute(PageReview.of(review, Assets.read()));
    }

    /** What the page is made with, and the digests by which a browser runs these and nothing else. */
    record Assets(String style, String script) {

        static Assets read() {
            return new Assets(resource("page.css"), resource("page.js"));
        }

        String policy() {
            return "default-src 'none'; style-src '" + digest(style) + "'; script-src '" + digest(script)
                    + "'; base-uri 'none'; form-action 'none'";
        }
    }

    private static String resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(Page.class.getResourceAsStream(name))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
