package org.coworkingapi.server.stub.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.coworkingapi.server.stub.operation.Operations;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Restricts integer parameters to the decimal notation of the spec. Spring would also accept {@code 0x37}, {@code +55}
 * and blanks.
 *
 * <p>This class affects only operations of the spec.
 */
@ControllerAdvice
final class StrictIntegers {

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");

    private final Operations operations;

    StrictIntegers(Operations operations) {
        this.operations = operations;
    }

    @InitBinder
    void register(WebDataBinder binder, HttpServletRequest request) {
        if (operations.isOperation(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE))) {
            binder.registerCustomEditor(Long.class, new Editor(Long::valueOf));
            binder.registerCustomEditor(Integer.class, new Editor(Integer::valueOf));
        }
    }

    private static final class Editor extends PropertyEditorSupport {

        private final Function<String, Number> parse;

        Editor(Function<String, Number> parse) {
            this.parse = parse;
        }

        @Override
        public void setAsText(String text) {
            if (!INTEGER.matcher(text).matches()) {
                throw new NumberFormatException("Not a decimal integer");
            }
            setValue(parse.apply(text));
        }
    }
}
