package org.coworkingapi.server.stub.input;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Restricts the number of items of a list. Replaces {@link Size}, which springdoc would also apply to the items. */
@Documented
@Size
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ItemCount {

    /** Returns the minimum number of items. */
    @OverridesAttribute(constraint = Size.class, name = "min")
    int min() default 0;

    /** Returns the maximum number of items. */
    @OverridesAttribute(constraint = Size.class, name = "max")
    int max() default Integer.MAX_VALUE;

    /** Returns the message for other numbers of items. */
    String message();

    /** Returns the validation groups. */
    Class<?>[] groups() default {};

    /** Returns the payload for clients of the validator. */
    Class<? extends Payload>[] payload() default {};
}
