package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A 200 that may be asked for again; its bytes are its own, whatever readers do to theirs. */
final class KeptAnswer {

    /** Roughly what key, tag and links take, so that many small bodies do not fill the memory either. */
    static final int OVERHEAD = 512;

    private final EntityTag tag;
    private final @Nullable String contentType;
    private final byte[] body;

    private KeptAnswer(EntityTag tag, @Nullable String contentType, byte[] body) {
        this.tag = tag;
        this.contentType = contentType;
        this.body = body;
    }

    static KeptAnswer of(EntityTag tag, Answer answer) {
        return new KeptAnswer(
                tag,
                answer.headers().firstValue("Content-Type").orElse(null),
                answer.body().clone());
    }

    EntityTag tag() {
        return tag;
    }

    int size() {
        return OVERHEAD + tag.text().length() + body.length;
    }

    /**
     * Whether an answer says that this still holds: for this tag, if it names one, as it should (RFC 9110, section
     * 15.4.5).
     */
    boolean isConfirmedBy(Answer answer) {
        return answer.status() == 304
                && (answer.headers().firstValue("ETag").isEmpty() || tag.matches(EntityTag.of(answer.headers())));
    }

    /** The same with the tag of a 304, if that has one. */
    KeptAnswer retagged(HttpHeaders headers) {
        @Nullable EntityTag newer = EntityTag.of(headers);
        return newer == null || newer.equals(tag) ? this : new KeptAnswer(newer, contentType, body);
    }

    /** This body with what the headers of a 304 say of it now; what they say of their own, empty body is left out. */
    Answer confirmedBy(Answer notModified) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(notModified.headers().map());
        headers.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith("content-"));
        if (contentType != null) {
            headers.put("Content-Type", List.of(contentType));
        }
        return new Answer(200, HttpHeaders.of(headers, (name, value) -> true), body.clone());
    }

    /** Without the body, for it is about people. */
    @Override
    public String toString() {
        return "KeptAnswer[" + size() + " bytes]";
    }
}
