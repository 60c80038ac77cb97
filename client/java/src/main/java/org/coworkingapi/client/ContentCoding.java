package org.coworkingapi.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes the bodies of responses with {@code Content-Encoding: gzip}. */
final class ContentCoding {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final int BUFFER_BYTES = 8 << 10;

    private ContentCoding() {}

    /**
     * Returns the response with its decoded body. The body of an error response is decoded as far as possible, because
     * the status determines the exception.
     *
     * @throws UnreadableResponseException if the body of a success is not valid, is too large, or has another coding
     * @throws TransportException if the body of a success ends early
     */
    static Response decoded(Call call, Response response) {
        String coding = coding(response.headers());
        if (coding == null || response.isEmpty()) {
            return response;
        }
        if (!coding.equals("gzip")) {
            if (response.isSuccess()) {
                throw new UnreadableResponseException(
                        call, response.status() + ", but " + unknown(coding) + requestId(response));
            }
            return response;
        }
        int limit = ResponseCollector.limit(response.isSuccess());
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        @Nullable IOException failure = decode(response.body(), decoded, limit);
        if (failure != null && response.isSuccess()) {
            throw exception(call, response, failure);
        }
        return new Response(response.status(), response.headers(), decoded.toByteArray());
    }

    /** Decodes a body up to the limit, and returns the failure that ended it, or null. */
    private static @Nullable IOException decode(byte[] body, ByteArrayOutputStream decoded, int limit) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), BUFFER_BYTES)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (count > limit - decoded.size()) {
                    return new BodyTooLargeException(limit);
                }
                decoded.write(buffer, 0, count);
            }
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private static CoworkingException exception(Call call, Response response, IOException failure) {
        if (failure instanceof EOFException) {
            return new TransportException(
                    call, "no complete response (the gzip body ends early)" + requestId(response), null, true);
        }
        String reason = failure instanceof BodyTooLargeException ? failure.getMessage() : "the body is not valid gzip";
        return new UnreadableResponseException(call, response.status() + ", but " + reason + requestId(response));
    }

    /** Returns the coding in lower case, or null if the body is not encoded. */
    private static @Nullable String coding(HttpHeaders headers) {
        List<String> codings = headers.allValues("Content-Encoding");
        if (codings.isEmpty()) {
            return null;
        }
        String coding = String.join(", ", codings).strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> null;
            case "x-gzip" -> "gzip"; // RFC 9110, section 8.4.1.3
            default -> coding;
        };
    }

    private static String requestId(Response response) {
        return RequestId.suffix(RequestId.of(response.headers()));
    }

    private static String unknown(String coding) {
        return "the body has "
                + (NAME.matcher(coding).matches()
                        ? "the Content-Encoding " + coding + "; the client reads only gzip"
                        : "a Content-Encoding other than gzip");
    }
}
