package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Revalidates cached responses by their {@code ETag} (RFC 9110, section 13.1.2).
 *
 * <p>The channel returns a cached body only after the server has confirmed it. Responses to requests without a token
 * are not cached, because a certificate or a cookie may have identified the caller, and {@link CacheKey} contains
 * neither.
 */
final class ConditionalChannel implements Channel {

    /** A cacheable response may vary by these headers: they are equal in all requests, or are part of the key. */
    private static final Set<String> CONSTANT_HEADERS =
            Set.of("accept", "accept-encoding", "authorization", "origin", "user-agent");

    private final ResponseCache cache;
    private final Channel next;

    /**
     * Creates the channel.
     *
     * @param bytes the maximum total size of the cached bodies
     */
    ConditionalChannel(int bytes, Channel next) {
        this.cache = new ResponseCache(bytes);
        this.next = next;
    }

    @Override
    public Response send(Call call, Deadline deadline) {
        @Nullable String authorization = call.headers().get("Authorization");
        if (authorization == null || !call.isCacheable()) {
            return next.send(call, deadline);
        }
        if (cache.isEmpty()) {
            Response response = next.send(call, deadline);
            // A response without an ETag is not cached, so it needs no key.
            if (!cache.isEmpty() || EntityTag.of(response.headers()) != null) {
                update(CacheKey.of(call.uri(), authorization), response);
            }
            return response;
        }
        CacheKey key = CacheKey.of(call.uri(), authorization);
        @Nullable CachedResponse cached = cache.get(key);
        Response response = next.send(
                cached == null ? call : call.with("If-None-Match", cached.tag().value()), deadline);
        if (cached != null && cached.isConfirmedBy(response)) {
            if (isCacheable(response.headers())) {
                cache.replace(key, cached, cached.withTagOf(response.headers()));
            } else {
                cache.remove(key);
            }
            return cached.confirmedBy(response);
        }
        update(key, response);
        return response;
    }

    /** Caches the response if possible. Otherwise removes the old entry, unless the response is a temporary error. */
    private void update(CacheKey key, Response response) {
        @Nullable EntityTag tag = EntityTag.of(response.headers());
        if (response.status() == 200 && tag != null && isCacheable(response.headers())) {
            cache.put(key, CachedResponse.of(tag, response));
        } else if (response.status() != 409 && response.status() != 429 && response.status() < 500) {
            cache.remove(key);
        }
    }

    private static boolean isCacheable(HttpHeaders headers) {
        return headers.allValues("Cache-Control").stream()
                        .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("no-store"))
                && headers.allValues("Vary").stream()
                        .flatMap(names ->
                                Arrays.stream(names.toLowerCase(Locale.ROOT).split(",")))
                        .map(String::strip)
                        .allMatch(name -> name.isEmpty() || CONSTANT_HEADERS.contains(name));
    }
}
