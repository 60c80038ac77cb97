package org.coworkingapi.client.projection;

import static org.coworkingapi.client.projection.TypeNames.withArticle;

import java.lang.invoke.MethodType;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.ObjectField;

/** Error messages for the types of record components, each with a suggestion. */
final class TypeMessages {

    private TypeMessages() {}

    static String typeMismatch(Field<?> field, String reason) {
        return field.name() + " is "
                + (field.isList() ? "a list of " + TypeNames.of(field.type()) : withArticle(field.type()))
                + ", but " + reason + "; use " + suggestion(field) + ".";
    }

    static String nullablePrimitive(Field<?> field, Class<?> primitive) {
        return field.name() + " may be null, but the record component is " + withArticle(primitive) + "; use "
                + suggestion(field) + ".";
    }

    static String nullableField(Field<?> field) {
        return field.name() + " may be null, but the record component is not nullable; make it @Nullable or Optional.";
    }

    private static String suggestion(Field<?> field) {
        String type = TypeNames.of(field.type());
        if (field.isList()) {
            return "a List<" + type + ">" + (field instanceof ObjectField ? " or a List of your own record" : "");
        }
        if (field instanceof ObjectField) {
            return withArticle(field.type()) + " or your own record";
        }
        if (field.isNullable()) {
            return withArticle(field.type()) + " or an Optional<" + type + ">";
        }
        Class<?> primitive = MethodType.methodType(field.type()).unwrap().returnType();
        if (primitive != field.type()) {
            return withArticle(primitive) + " or " + withArticle(field.type());
        }
        return withArticle(field.type())
                + (field.type() == String.class || !TypeMatch.isString(field) ? "" : " or a String");
    }
}
