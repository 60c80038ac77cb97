package org.coworkingapi.client;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Converts a response to a result, or to the exception for its status and code. */
final class ResponseReader {

    /**
     * Excludes the bytes above 127 that RFC 9110, section 8.8.3, allows, because the JDK sends them as question marks.
     * Excludes tags of more than 256 characters, because they could make the next request too large for the server.
     */
    private static final Pattern STRONG_TAG = Pattern.compile("\"[!#-~]{0,256}\"");

    private final ClientClock clock;

    ResponseReader(ClientClock clock) {
        this.clock = clock;
    }

    <T> T read(Call call, Response response, Decoder<T> decoder) {
        checkSuccess(call, response);
        if (!response.isJson()) {
            throw unreadable(call, response, "the body is not application/json");
        }
        if (response.isEmpty()) {
            throw unreadable(call, response, "the body is empty");
        }
        @Nullable T value;
        try {
            value = decoder.reader().readValue(response.body());
        } catch (JacksonException e) {
            // Jackson's exception is not kept as the cause, because it quotes the body.
            DecodingFailure failure = DecodingFailure.of(decoder.type(), e);
            throw unreadable(
                    call,
                    response,
                    "the body " + failure.description() + BodyCharset.suffix(response),
                    failure.cause());
        }
        if (value == null) {
            throw unreadable(call, response, "the body is null");
        }
        return value;
    }

    /** Returns the strong entity tag of a successful response. A weak tag never matches in {@code If-Match}. */
    String entityTag(Call call, Response response) {
        List<String> tags = response.headers().allValues("ETag");
        if (tags.size() != 1 || !STRONG_TAG.matcher(tags.get(0)).matches()) {
            throw unreadable(call, response, "the response has no strong ETag; a proxy may have removed or changed it");
        }
        return tags.get(0);
    }

    /** Throws the exception for the status and code, unless the spec declares the status as a success. */
    void checkSuccess(Call call, Response response) {
        if (!response.isSuccess()) {
            throw CoworkingApiException.of(error(call, response), response.isEmpty());
        }
        Set<Integer> statuses = call.operation().statuses();
        if (!statuses.contains(response.status())) {
            String expected = statuses.stream().sorted().map(String::valueOf).collect(Collectors.joining(" or "));
            throw unreadable(call, response, "this operation returns " + expected + " on success");
        }
    }

    private static UnreadableResponseException unreadable(Call call, Response response, String reason) {
        return unreadable(call, response, reason, null);
    }

    private static UnreadableResponseException unreadable(
            Call call, Response response, String reason, @Nullable Throwable cause) {
        return new UnreadableResponseException(
                call,
                response.status() + ", but " + reason + RequestId.suffix(RequestId.of(response.headers())),
                cause);
    }

    private ErrorResponse error(Call call, Response response) {
        @Nullable Problem problem = ProblemReader.read(response.body());
        return new ErrorResponse(
                call.operation().id(),
                call.state().attempts(),
                response.status(),
                problem,
                RequestId.of(response.headers()),
                RetryAfter.of(response.headers(), clock),
                ErrorReason.of(response.status(), problem, call));
    }
}
