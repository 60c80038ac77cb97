package org.coworkingapi.client.projection;

import static org.coworkingapi.client.projection.TypeNames.one;

import java.lang.invoke.MethodType;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.ObjectField;

/** Says what is wrong with the type of a component, and what would be right. */
final class Advice {

    private Advice() {}

    static String onType(Field<?> field, String reason) {
        return field.name() + " holds "
                + (field.isList() ? "a list of " + TypeNames.of(field.type()) : one(field.type())) + ", and " + reason
                + "; make it " + right(field) + ".";
    }

    static String onPrimitive(Field<?> field, Class<?> primitive) {
        return field.name() + " may be null, and " + one(primitive) + " cannot be; make it " + right(field) + ".";
    }

    private static String right(Field<?> field) {
        String type = TypeNames.of(field.type());
        if (field.isList()) {
            return "a List<" + type + ">" + (field instanceof ObjectField ? " or a List of a record of your own" : "");
        }
        if (field instanceof ObjectField) {
            return one(field.type()) + " or a record of your own";
        }
        if (field.isNullable()) {
            return one(field.type()) + " or an Optional<" + type + ">";
        }
        Class<?> primitive = MethodType.methodType(field.type()).unwrap().returnType();
        if (primitive != field.type()) {
            return one(primitive) + " or " + one(field.type());
        }
        return one(field.type()) + (field.type() == String.class || !Fit.isText(field) ? "" : " or a String");
    }
}
