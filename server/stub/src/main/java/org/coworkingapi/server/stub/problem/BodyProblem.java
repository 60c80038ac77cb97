package org.coworkingapi.server.stub.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.beans.PropertyDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Creates problems for invalid request bodies. The details name the property as the client sent it. */
final class BodyProblem {

    private BodyProblem() {}

    /** Returns the problem for a body that is missing, is not JSON, or has a value of the wrong type. */
    static ProblemException of(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        if (cause instanceof DatabindException mismatch && !mismatch.getPath().isEmpty()) {
            return ProblemException.invalidParameter("The property " + pathOf(mismatch)
                    + " of the body has a value that the spec does not allow; correct its type or format.");
        }
        return cause == null
                ? missing()
                : ProblemException.invalidParameter("The body cannot be read; send a body that conforms to the spec.");
    }

    static ProblemException missing() {
        return ProblemException.invalidParameter("The request has no body; send one.");
    }

    /** Returns the problem for a body whose properties violate constraints of the spec. */
    static ProblemException of(Errors errors, @Nullable Object body) {
        FieldError error = errors.getFieldErrors().stream()
                .min(Comparator.comparing(FieldError::getField)
                        .thenComparing(violation -> String.valueOf(violation.getDefaultMessage())))
                .orElse(null);
        if (error == null || body == null) {
            return ProblemException.invalidParameter("The body violates the spec; send a body that conforms to it.");
        }
        String property = jsonPath(ResolvableType.forInstance(body), error.getField());
        Object value = error.getRejectedValue();
        return ProblemException.invalidParameter("The property " + property + " of the body is " + describe(value)
                + "; it " + error.getDefaultMessage() + ".");
    }

    private static String describe(@Nullable Object value) {
        if (value == null) {
            return "missing or null";
        }
        // Objects and lists are not repeated: their Java representation has no meaning for the client.
        return BeanUtils.isSimpleValueType(value.getClass())
                ? "'" + InputExcerpt.of(String.valueOf(value)) + "'"
                : "invalid";
    }

    private static String pathOf(DatabindException mismatch) {
        return mismatch.getPath().stream()
                .map(BodyProblem::segmentOf)
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String segmentOf(JacksonException.Reference reference) {
        return reference.getPropertyName() == null ? "[" + reference.getIndex() + "]" : reference.getPropertyName();
    }

    /** Replaces the names of Java properties with the names in the spec. */
    private static String jsonPath(ResolvableType root, String javaPath) {
        List<String> names = new ArrayList<>();
        ResolvableType type = root;
        for (String segment : javaPath.split("\\.")) {
            String name = segment.replaceFirst("\\[.*", "");
            PropertyDescriptor property = BeanUtils.getPropertyDescriptor(type.toClass(), name);
            if (property == null || property.getReadMethod() == null) {
                names.add(segment);
                continue;
            }
            JsonProperty declared = property.getReadMethod().getAnnotation(JsonProperty.class);
            names.add((declared == null ? name : declared.value()) + segment.substring(name.length()));
            ResolvableType value = ResolvableType.forMethodReturnType(property.getReadMethod());
            type = value.hasGenerics() ? value.getGeneric() : value;
        }
        return String.join(".", names);
    }
}
