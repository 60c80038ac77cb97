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
    private static final Set<String> VARIES_NOT =
            Set.of("accept", "accept-encoding", "authorization", "origin", "user-agent");

    private final AnswerCache cache;
    private final Channel next;

    /**
     * Makes one.
     *
     * @param bytes most bytes of bodies to keep
     */
    ConditionalChannel(int bytes, Channel next) {
        this.cache = new AnswerCache(bytes);
        this.next = next;
    }

    @Override
    public Answer send(Call call, Deadline deadline) {
        @Nullable String authorization = call.headers().get("Authorization");
        if (authorization == null || !call.method().equals("GET")) {
            return next.send(call, deadline);
        }
        if (cache.isEmpty()) {
            Answer answer = next.send(call, deadline);
            // A server that sends no tags costs no digest.
            if (!cache.isEmpty() || EntityTag.of(answer.headers()) != null) {
                learn(CacheKey.of(call.uri(), authorization), answer);
            }
            return answer;
        }
        CacheKey key = CacheKey.of(call.uri(), authorization);
        @Nullable KeptAnswer kept = cache.get(key);
        Answer answer = next.send(
                kept == null ? call : call.with("If-None-Match", kept.tag().text()), deadline);
        if (kept != null && kept.isConfirmedBy(answer)) {
            if (isKeepable(answer.headers())) {
                cache.replace(key, kept, kept.retagged(answer.headers()));
            } else {
                cache.remove(key);
            }
            return kept.confirmedBy(answer);
        }
        learn(key, answer);
        return answer;
    }

    /** Keeps what may be kept; what was kept before is out of date, unless the answer says nothing about it. */
    private void learn(CacheKey key, Answer answer) {
        @Nullable EntityTag tag = EntityTag.of(answer.headers());
        if (answer.status() == 200 && tag != null && isKeepable(answer.headers())) {
            cache.put(key, KeptAnswer.of(tag, answer));
        } else if (answer.status() != 409 && answer.status() != 429 && answer.status() < 500) {
            cache.remove(key);
        }
    }

    private static boolean isKeepable(HttpHeaders headers) {
        return headers.allValues("Cache-Control").stream()
                        .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("no-store"))
                && headers.allValues("Vary").stream()
                        .flatMap(names ->
                                Arrays.stream(names.toLowerCase(Locale.ROOT).split(",")))
                        .map(String::strip)
                        .allMatch(name -> name.isEmpty() || VARIES_NOT.contains(name));
    }
}
