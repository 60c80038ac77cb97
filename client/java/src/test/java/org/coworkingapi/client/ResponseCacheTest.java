package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {

    private static final int BODY_SIZE = 1000;
    private static final EntityTag TAG = new EntityTag("\"1\"");
    /** A cache for ten responses of 1,000 bytes, including their tags. */
    private final ResponseCache cache = new ResponseCache(10 * size(BODY_SIZE));

    @Test
    void the_cache_evicts_the_least_recently_used_response() {
        put(0, 10);
        assertThat(cache.get(key(0))).isNotNull();
        cache.put(key(10), response(BODY_SIZE));
        cache.put(key(11), response(BODY_SIZE));

        assertThat(IntStream.range(0, 12).filter(this::isKept)).containsExactly(0, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void the_cache_evicts_several_responses_for_a_larger_response() {
        put(0, 10);
        // A quarter of the size of the cache, which is the size of the largest response that the cache accepts.
        cache.put(key(10), response(size(BODY_SIZE) * 5 / 2 - size(0)));

        assertThat(IntStream.range(0, 11).filter(this::isKept)).containsExactly(3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void the_cache_rejects_a_response_larger_than_a_quarter_of_its_size_and_removes_the_old_response() {
        put(0, 10);
        cache.put(key(4), response(size(BODY_SIZE) * 5 / 2 - size(0) + 1));

        assertThat(IntStream.range(0, 11).filter(this::isKept)).containsExactly(0, 1, 2, 3, 5, 6, 7, 8, 9);
    }

    @Test
    void the_cache_does_not_count_replaced_and_removed_responses() {
        for (int round = 0; round < 100; round++) {
            put(0, 10);
            cache.replace(key(3), Objects.requireNonNull(cache.get(key(3))), response(BODY_SIZE));
            cache.remove(key(5));
            cache.remove(key(77));
        }
        cache.put(key(5), response(BODY_SIZE));

        assertThat(IntStream.range(0, 10).filter(this::isKept)).hasSize(10);
    }

    @Test
    void the_cache_limits_the_number_of_empty_bodies() {
        for (int i = 0; i < 1000; i++) {
            cache.put(key(i), response(0));
        }
        assertThat(IntStream.range(0, 1000).filter(this::isKept).count())
                .isLessThanOrEqualTo(10L * size(BODY_SIZE) / CachedResponse.OVERHEAD);
        assertThat(cache.isEmpty()).isFalse();
    }

    @Test
    void the_cache_does_not_print_keys_and_bodies() {
        assertThat(key(55).toString()).doesNotContain("55", "secret");
        assertThat(response(3)).hasToString("CachedResponse[" + size(3) + " bytes]");
    }

    private void put(int from, int to) {
        for (int i = from; i < to; i++) {
            cache.put(key(i), response(BODY_SIZE));
        }
    }

    private boolean isKept(int i) {
        return cache.get(key(i)) != null;
    }

    private static CacheKey key(int i) {
        return CacheKey.of(URI.create("http://localhost/" + i), "Bearer secret");
    }

    private static CachedResponse response(int bytes) {
        return CachedResponse.of(
                TAG, new Response(200, HttpHeaders.of(Map.of(), (name, value) -> true), new byte[bytes]));
    }

    private static int size(int bytes) {
        return response(bytes).size();
    }
}
