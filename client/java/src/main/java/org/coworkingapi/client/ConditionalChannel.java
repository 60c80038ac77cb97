package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether what was received before still holds, where the server gave it an {@code ETag} (RFC 9110, section
 * 13.1.2).
 *
 * <p>Nothing is given out that the server did not just confirm. What was asked for without a token is not kept:
 * something else may have said who asks, such as a certificate or a cookie, and the key would not know.
 */
final class ConditionalChannel implements Channel {

    /** What is the same in all requests of a client, or is in the key. */
    private static final Set<String> CONSTANT_HEADERS =
            Set.of("accept", "accept-encoding", "authorization", "origin", "user-agent");

    private final ResponseCache cache;
    private final Channel next;

    /**
     * Makes one.
     *
     * @param bytes most bytes of bodies to keep
     */
    ConditionalChannel(int bytes, Channel next) {
        this.cache = new ResponseCache(bytes);
        this.next = next;
    }

    @Override
    public Response send(Call call, Deadline deadline) {
        @Nullable String authorization = call.headers().get("Authorization");
        if (authorization == null || !call.method().equals("GET")) {
            return next.send(call, deadline);
        }
        if (cache.isEmpty()) {
            Response response = next.send(call, deadline);
            // A server that sends no tags costs no digest.
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
                cache.replace(key, cached, cached.retagged(response.headers()));
            } else {
                cache.remove(key);
            }
            return cached.confirmedBy(response);
        }
        update(key, response);
        return response;
    }

    /** Keeps what may be kept; what was kept before is out of date, unless the answer says nothing about it. */
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
                        .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("no-store"))
                && headers.allValues("Vary").stream()
                        .flatMap(names ->
                                Arrays.stream(names.toLowerCase(Locale.ROOT).split(",")))
                        .map(String::strip)
                        .allMatch(name -> name.isEmpty() || CONSTANT_HEADERS.contains(name));
    }
}
