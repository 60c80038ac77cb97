package org.coworkingapi.server.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.context.request.ServletWebRequest;

/** A file in memory. It is compressed only once, and range requests get the whole file. */
final class PageFile {

    private final String contentType;
    private final String cacheControl;
    private final String entityTag;
    private final byte[] bytes;
    private final byte[] compressed;

    PageFile(String contentType, String cacheControl, byte[] bytes) {
        this.contentType = contentType;
        this.cacheControl = cacheControl;
        this.bytes = bytes;
        this.compressed = compress(bytes);
        // Weak, because the compressed and the uncompressed file share the tag (RFC 9110, section 8.8.1).
        this.entityTag = "W/\"" + DigestUtils.md5DigestAsHex(bytes) + '"';
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (new ServletWebRequest(request, response).checkNotModified(entityTag)) {
            return;
        }
        response.setContentType(contentType);
        byte[] body = bytes;
        if (acceptsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = compressed;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Returns whether the header lists gzip with a quality value other than 0 (RFC 9110, section 12.5.3). */
    private static boolean acceptsGzip(@Nullable String header) {
        return Arrays.stream(StringUtils.tokenizeToStringArray(header, ","))
                .map(coding -> StringUtils.trimAllWhitespace(coding).toLowerCase(Locale.ROOT))
                .anyMatch(coding ->
                        coding.equals("gzip") || (coding.startsWith("gzip;") && !coding.matches("gzip;q=0(\\.0*)?")));
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
