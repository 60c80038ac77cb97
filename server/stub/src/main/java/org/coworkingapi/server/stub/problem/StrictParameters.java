package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.coworkingapi.server.stub.operation.Operations;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Restricts integer, boolean and date-time parameters to the notation of the spec. Spring would also accept
 * {@code 0x37}, {@code +55}, {@code yes}, blanks and times without seconds.
 *
 * <p>This class affects only operations of the spec.
 */
@ControllerAdvice
final class StrictParameters {

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");

    /** The notation of RFC 3339. */
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    private final Operations operations;

    StrictParameters(Operations operations) {
        this.operations = operations;
    }

    @InitBinder
    void register(WebDataBinder binder, HttpServletRequest request) {
        if (operations.isOperation(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE))) {
            binder.registerCustomEditor(Long.class, new Editor(text -> Long.valueOf(integer(text))));
            binder.registerCustomEditor(Integer.class, new Editor(text -> Integer.valueOf(integer(text))));
            binder.registerCustomEditor(Boolean.class, new Editor(StrictParameters::parseBoolean));
            binder.registerCustomEditor(OffsetDateTime.class, new Editor(StrictParameters::parseDateTime));
        }
    }

    private static String integer(String text) {
        if (!INTEGER.matcher(text).matches()) {
            throw new NumberFormatException("Not a decimal integer");
        }
        return text;
    }

    private static Boolean parseBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }

    private static OffsetDateTime parseDateTime(String text) {
        if (!DATE_TIME.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a date-time of RFC 3339");
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("No such time", e);
        }
    }

    private static final class Editor extends PropertyEditorSupport {

        private final Function<String, Object> parse;

        Editor(Function<String, Object> parse) {
            this.parse = parse;
        }

        @Override
        public void setAsText(String text) {
            setValue(parse.apply(text));
        }
    }
}
