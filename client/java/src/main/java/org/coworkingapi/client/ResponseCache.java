package org.coworkingapi.client;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An LRU cache of responses with a limit in bytes. */
final class ResponseCache {

    private final Map<CacheKey, CachedResponse> responses = new LinkedHashMap<>(16, 0.75f, true);
    private final int limit;
    private long size;

    ResponseCache(int limit) {
        this.limit = limit;
    }

    synchronized boolean isEmpty() {
        return responses.isEmpty();
    }

    synchronized @Nullable CachedResponse get(CacheKey key) {
        return responses.get(key);
    }

    /** Puts a response, unless it alone would take more than a quarter of the cache. */
    synchronized void put(CacheKey key, CachedResponse response) {
        remove(key);
        if (response.size() > limit / 4) {
            return;
        }
        responses.put(key, response);
        size += response.size();
        Iterator<CachedResponse> eldest = responses.values().iterator();
        while (size > limit) {
            size -= eldest.next().size();
            eldest.remove();
        }
    }

    /** Replaces {@code old}, unless another thread has stored a newer response. */
    synchronized void replace(CacheKey key, CachedResponse old, CachedResponse response) {
        if (responses.get(key) == old) {
            put(key, response);
        }
    }

    synchronized void remove(CacheKey key) {
        @Nullable CachedResponse old = responses.remove(key);
        if (old != null) {
            size -= old.size();
        }
    }
}
