package org.coworkingapi.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Validates the base URL of the API. */
final class BaseUrl {

    private BaseUrl() {}

    static URI of(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "The base URL is not a valid URL: " + e.getReason() + " at position " + e.getIndex() + ".");
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("The base URL must start with https:// or http://.");
        }
        if (url.getHost() == null) {
            throw new IllegalArgumentException(
                    "The base URL has no valid host; a host consists of letters, digits, hyphens and dots.");
        }
        if (url.getPort() > 65_535) {
            throw new IllegalArgumentException(
                    "The port of the base URL is " + url.getPort() + "; it must be at most 65535.");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("The base URL must not have a user, a query or a fragment.");
        }
        return withoutTrailingSlashes(url, text);
    }

    private static URI withoutTrailingSlashes(URI url, String text) {
        return text.endsWith("/") ? URI.create(text.replaceFirst("/+$", "")) : url;
    }
}
