package org.coworkingapi.client;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps answers up to so many bytes; what was not used for longest goes first. */
final class AnswerCache {

    private final Map<CacheKey, KeptAnswer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final int limit;
    private long size;

    AnswerCache(int limit) {
        this.limit = limit;
    }

    synchronized boolean isEmpty() {
        return answers.isEmpty();
    }

    synchronized @Nullable KeptAnswer get(CacheKey key) {
        return answers.get(key);
    }

    /**
     * Keeps an answer instead of what was there, unless it alone would take more than a quarter of the room from all
     * others.
     */
    synchronized void put(CacheKey key, KeptAnswer answer) {
        remove(key);
        if (answer.size() > limit / 4) {
            return;
        }
        answers.put(key, answer);
        size += answer.size();
        Iterator<KeptAnswer> eldest = answers.values().iterator();
        while (size > limit) {
            size -= eldest.next().size();
            eldest.remove();
        }
    }

    /** Keeps an answer if {@code old} is what was there, and nothing newer. */
    synchronized void replace(CacheKey key, KeptAnswer old, KeptAnswer answer) {
        if (answers.get(key) == old) {
            put(key, answer);
        }
    }

    synchronized void remove(CacheKey key) {
        @Nullable KeptAnswer old = answers.remove(key);
        if (old != null) {
            size -= old.size();
        }
    }
}
