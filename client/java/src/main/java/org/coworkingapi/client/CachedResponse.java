package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A cached 200 response. The body is copied, so callers cannot modify it. */
final class CachedResponse {

    /** Approximate memory for the key, the tag and the links, so that many small bodies are bounded as well. */
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

    /** Returns whether a 304 response confirms this one. A tag in the 304 must match (RFC 9110, section 15.4.5). */
    boolean isConfirmedBy(Response response) {
        return response.status() == 304
                && (response.headers().firstValue("ETag").isEmpty() || tag.matches(EntityTag.of(response.headers())));
    }

    /** Returns this response with the tag of a 304, if it has one. */
    CachedResponse retagged(HttpHeaders headers) {
        @Nullable EntityTag newer = EntityTag.of(headers);
        return newer == null || newer.equals(tag) ? this : new CachedResponse(newer, contentType, body);
    }

    /** Returns this body with the headers of the 304, except those that describe its own empty body. */
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
