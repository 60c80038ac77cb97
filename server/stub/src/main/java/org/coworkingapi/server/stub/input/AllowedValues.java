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
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Restricts a parameter to the values of an enum in the spec. */
@Documented
@Constraint(validatedBy = AllowedValues.Validator.class)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedValues {

    /** Returns the values of the enum. */
    String[] value();

    /** Returns the message for other values. */
    String message() default "must be one of {value}";

    /** Returns the validation groups. */
    Class<?>[] groups() default {};

    /** Returns the payload for clients of the validator. */
    Class<? extends Payload>[] payload() default {};

    /** Compares the string form of the parameter with the allowed values. */
    final class Validator implements ConstraintValidator<AllowedValues, Object> {

        private Set<String> allowed = Set.of();

        @Override
        public void initialize(AllowedValues annotation) {
            allowed = Set.copyOf(Arrays.asList(annotation.value()));
        }

        @Override
        public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
            return value == null || allowed.contains(value.toString());
        }
    }
}
