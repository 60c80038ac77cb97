package org.coworkingapi.server.stub.problem;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.ClassUtils;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Creates problems for invalid parameters. The details state the constraints of the generated interface. */
final class ParameterProblem {

    /**
     * The headers whose absence leads to 428 (RFC 6585, section 3), in lower case, with the sources of their values.
     */
    private static final Map<String, String> PRECONDITIONS =
            Map.of("if-match", "ETag", "if-unmodified-since", "Last-Modified");

    private ParameterProblem() {}

    static ProblemException of(MethodArgumentTypeMismatchException mismatch) {
        return problem(mismatch.getParameter(), mismatch.getValue(), "must have the type that the spec declares");
    }

    static ProblemException of(MissingRequestHeaderException missing) {
        String header = missing.getHeaderName();
        String validator = PRECONDITIONS.get(header.toLowerCase(Locale.ROOT));
        return validator == null
                ? ProblemException.invalidParameter("The header " + header + " is missing; send it.")
                : ProblemException.preconditionRequired(header, validator);
    }

    static ProblemException of(MissingServletRequestParameterException missing) {
        return ProblemException.invalidParameter(
                "The parameter " + missing.getParameterName() + " is missing; send it.");
    }

    static ProblemException of(HandlerMethodValidationException invalid) {
        ParameterValidationResult result =
                invalid.getParameterValidationResults().get(0);
        String message = result.getResolvableErrors().get(0).getDefaultMessage();
        String rule = message == null ? "must be valid" : message;
        return result.getMethodParameter().hasParameterAnnotation(RequestBody.class)
                ? ProblemException.invalidBody(List.of(new InvalidProperty("", "is invalid; it " + rule)))
                : problem(result.getMethodParameter(), result.getArgument(), rule);
    }

    private static ProblemException problem(MethodParameter parameter, @Nullable Object value, String fallbackRule) {
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(parameter.getParameterType());
        String rule = "it " + fallbackRule;
        if (type == Long.class) {
            rule = wholeNumberRule(parameter, Long.MIN_VALUE, Long.MAX_VALUE);
        } else if (type == Integer.class) {
            rule = wholeNumberRule(parameter, Integer.MIN_VALUE, Integer.MAX_VALUE);
        } else if (type == Boolean.class) {
            rule = "it must be true or false";
        } else if (type == OffsetDateTime.class) {
            rule = "it must be a time with an offset, such as 2024-07-20T14:22:33Z";
        }
        return ProblemException.invalidParameter(
                nameInRequest(parameter) + " is '" + InputExcerpt.of(String.valueOf(value)) + "'; " + rule + ".");
    }

    private static String wholeNumberRule(MethodParameter parameter, long min, long max) {
        String from = Optional.ofNullable(parameter.getParameterAnnotation(DecimalMin.class))
                .map(DecimalMin::value)
                .orElseGet(() -> Long.toString(min));
        String to = Optional.ofNullable(parameter.getParameterAnnotation(DecimalMax.class))
                .map(DecimalMax::value)
                .orElseGet(() -> Long.toString(max));
        return "it must be a whole number from " + from + " to " + to;
    }

    private static String nameInRequest(MethodParameter parameter) {
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            return path.value();
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return header.value();
        }
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        return query != null ? query.value() : String.valueOf(parameter.getParameterName());
    }
}
