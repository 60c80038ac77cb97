package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A 200 that may be asked for again; its bytes are its own, whatever readers do to theirs. */
final class CachedResponse {

    /** Roughly what key, tag and links take, so that many small bodies do not fill the memory either. */
    static final int OVERHEAD = 512;

    private final EntityTag tag;
    private final @Nullable String contentType;
    private final byte[] body;

    private CachedResponse(EntityTag tag, @Nullable String contentType, byte[] body) {
        this.tag = tag;
        this.contentType = contentType;
        this.body = body;
    }

    static CachedResponse of(EntityTag tag, Response response) {
        return new CachedResponse(
                tag,
                response.headers().firstValue("Content-Type").orElse(null),
                response.body().clone());
    }

    EntityTag tag() {
        return tag;
    }

    int size() {
        return OVERHEAD + tag.value().length() + body.length;
    }

    /**
     * Whether an answer says that this still holds: for this tag, if it names one, as it should (RFC 9110, section
     * 15.4.5).
     */
    boolean isConfirmedBy(Response response) {
        return response.status() == 304
                && (response.headers().firstValue("ETag").isEmpty() || tag.matches(EntityTag.of(response.headers())));
    }

    /** The same with the tag of a 304, if that has one. */
    CachedResponse retagged(HttpHeaders headers) {
        @Nullable EntityTag newer = EntityTag.of(headers);
        return newer == null || newer.equals(tag) ? this : new CachedResponse(newer, contentType, body);
    }

    /** This body with what the headers of a 304 say of it now; what they say of their own, empty body is left out. */
    Response confirmedBy(Response notModified) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(notModified.headers().map());
        headers.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith("content-"));
        if (contentType != null) {
            headers.put("Content-Type", List.of(contentType));
        }
        return new Response(200, HttpHeaders.of(headers, (name, value) -> true), body.clone());
    }

    /** Without the body, for it is about people. */
    @Override
    public String toString() {
        return "CachedResponse[" + size() + " bytes]";
    }
}
