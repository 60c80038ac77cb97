package org.coworkingapi.client;

import java.util.function.Function;

/**
 * A result with the {@code ETag} of its response.
 *
 * <p>An update that sends the tag in {@code If-Match} fails if the data has changed since:
 *
 * <pre>{@code
 * Versioned<TeamForm> form = client.teams().profileVersioned(55, TeamForm.class);
 * TeamProfileUpdate update = TeamProfileUpdate.builder()
 *         .profileSummary("New")
 *         .twitter(null)
 *         .build();
 * String newTag = client.teams().updateProfile(55, form.etag(), update);
 * }</pre>
 *
 * @param <T> the type of the result
 * @param value the result
 * @param etag the strong entity tag (RFC 9110, section 8.8.3), including its quotes
 */
public record Versioned<T>(T value, String etag) {

    /** Creates a result, for fakes. */
    public Versioned {
        Arguments.requireNonNull(value, "value");
        Arguments.requireNonNull(etag, "etag");
    }

    /** Returns the converted result with the same tag. */
    public <R> Versioned<R> map(Function<? super T, ? extends R> conversion) {
        Arguments.requireNonNull(conversion, "conversion");
        return new Versioned<>(conversion.apply(value), etag);
    }
}
