package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A cached 200 response. The body is copied, so callers cannot modify it. */
final class CachedResponse {

    /** The approximate size of an entry without its body. It also limits the number of entries with small bodies. */
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

    /** Returns whether the response is a 304 without a tag or with a matching tag (RFC 9110, section 15.4.5). */
    boolean isConfirmedBy(Response response) {
        return response.status() == 304
                && (response.headers().firstValue("ETag").isEmpty() || tag.matches(EntityTag.of(response.headers())));
    }

    /** Returns this response with the tag of a 304 response, or unchanged if the 304 response has no tag. */
    CachedResponse withTagOf(HttpHeaders headers) {
        @Nullable EntityTag newTag = EntityTag.of(headers);
        return newTag == null || newTag.equals(tag) ? this : new CachedResponse(newTag, contentType, body);
    }

    /** Returns a 200 response with this body and the headers of the 304 response, except its content headers. */
    Response confirmedBy(Response notModified) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(notModified.headers().map());
        headers.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith("content-"));
        if (contentType != null) {
            headers.put("Content-Type", List.of(contentType));
        }
        return new Response(200, HttpHeaders.of(headers, (name, value) -> true), body.clone());
    }

    /** Returns the size, without the body, because the body contains personal data. */
    @Override
    public String toString() {
        return "CachedResponse[" + size() + " bytes]";
    }
}
