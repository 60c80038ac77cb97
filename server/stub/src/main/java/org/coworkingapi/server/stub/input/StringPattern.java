package org.coworkingapi.server.stub.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Restricts a string to a pattern of the spec. Strings that exceed the maximum length are not matched, because Java's
 * regular expressions need a stack and a time that depend on the length. Another constraint rejects them.
 */
@Documented
@Constraint(validatedBy = StringPattern.Validator.class)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface StringPattern {

    /** Returns the regular expression that the whole string must match. */
    String regexp();

    /** Returns the maximum number of characters of strings that are matched. */
    int maxLength() default Integer.MAX_VALUE;

    /** Returns the message for other strings. */
    String message() default "must match the pattern of the spec";

    /** Returns the validation groups. */
    Class<?>[] groups() default {};

    /** Returns the payload for clients of the validator. */
    Class<? extends Payload>[] payload() default {};

    /** Matches strings with the expression. */
    final class Validator implements ConstraintValidator<StringPattern, CharSequence> {

        private Pattern pattern = Pattern.compile("");
        private int maxLength;

        @Override
        public void initialize(StringPattern annotation) {
            pattern = Pattern.compile(annotation.regexp());
            maxLength = annotation.maxLength();
        }

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null
                    || Character.codePointCount(value, 0, value.length()) > maxLength
                    || pattern.matcher(value).matches();
        }
    }
}
