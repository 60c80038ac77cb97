package org.coworkingapi.server.stub.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.operation.Operations;
import org.coworkingapi.server.stub.problem.InputExcerpt;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Checks the JSON bodies of operations before Spring converts them. */
@ControllerAdvice
final class BodyAdvice extends RequestBodyAdviceAdapter {

    private final Operations operations;
    private final DataSize maxSize;
    private final BodyCheck check;

    BodyAdvice(Operations operations, BodyProperties properties, BodyCheck check) {
        this.operations = operations;
        this.maxSize = properties.maxSize();
        this.check = check;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                && JacksonJsonHttpMessageConverter.class.isAssignableFrom(converterType)
                && operations.isOperation(request.getAttribute(
                        HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        byte[] body = read(message);
        check.check(body, type);
        return new ReadMessage(withoutCharset(message.getHeaders()), body);
    }

    /**
     * Removes the charset of {@code Content-Type}, which has no meaning for JSON (RFC 8259, section 11). Spring would
     * read other characters than those that were checked.
     */
    private static HttpHeaders withoutCharset(HttpHeaders headers) {
        HttpHeaders changed = HttpHeaders.copyOf(headers);
        MediaType type = headers.getContentType();
        changed.setContentType(type == null ? null : new MediaType(type.getType(), type.getSubtype()));
        return changed;
    }

    private byte[] read(HttpInputMessage message) throws IOException {
        String coding = message.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw ProblemException.of(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "The Content-Encoding is '" + InputExcerpt.of(coding) + "'; send the body without an encoding.");
        }
        long limit = maxSize.toBytes();
        if (message.getHeaders().getContentLength() > limit) {
            throw tooLarge();
        }
        byte[] body = message.getBody().readNBytes(Math.toIntExact(limit + 1));
        if (body.length > limit) {
            throw tooLarge();
        }
        return body;
    }

    private ProblemException tooLarge() {
        return ProblemException.invalidBody(
                "The body has more than " + maxSize.toKilobytes() + " KB; send a smaller one.");
    }

    @SuppressWarnings("ArrayRecordComponent") // The record is not compared.
    private record ReadMessage(HttpHeaders headers, byte[] body) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
