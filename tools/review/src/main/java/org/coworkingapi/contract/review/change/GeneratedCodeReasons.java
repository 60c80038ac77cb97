package org.coworkingapi.contract.review.change;

/** The reasons for the verdicts for generated code. */
final class GeneratedCodeReasons {

    private GeneratedCodeReasons() {}

    /** Returns a sentence that describes the effect of a change on a generated client. */
    static String of(ChangeType type) {
        return switch (type) {
            case OPERATION_REMOVED -> "The generated method no longer exists.";
            case OPERATION_DEPRECATED, PARAMETER_DEPRECATED, PROPERTY_DEPRECATED ->
                "Generated code marks the part as deprecated, which leads to compiler warnings.";
            case OPERATION_ID_CHANGED -> "Generated methods are named after the operationId.";
            case TAGS_CHANGED -> "Generators create a class for each tag, so that the method moves to another class.";
            case WEBHOOK_REMOVED, CALLBACK_REMOVED -> "The generated types of the request no longer exist.";
            case SECURITY_ADDED, SECURITY_SCHEME_CHANGED -> "The generated client requires other credentials.";
            case PARAMETER_RENAMED ->
                "Generators name the parameter of the method after the parameter in the document.";
            case PARAMETER_BECAME_REQUIRED -> "The parameter of the generated method is no longer optional.";
            case PARAMETER_ORDER_CHANGED ->
                "Existing calls may pass arguments in the wrong order, because the parameters of the method moved.";
            case PARAMETER_ADDED_REQUIRED,
                    PARAMETER_ADDED_OPTIONAL,
                    PARAMETER_REMOVED,
                    PARAMETER_MOVED,
                    PARAMETER_CONTENT_CHANGED,
                    REQUEST_BODY_ADDED_REQUIRED,
                    REQUEST_BODY_ADDED_OPTIONAL,
                    REQUEST_BODY_REMOVED,
                    REQUEST_BODY_BECAME_REQUIRED -> "The generated method has other parameters.";
            case REQUEST_MEDIA_TYPE_REMOVED -> "The generated method no longer sends the media type.";
            case RESPONSE_REMOVED, RESPONSE_MEDIA_TYPE_REMOVED, RESPONSE_BODY_ADDED, RESPONSE_BODY_REMOVED ->
                "The generated method may have another return type.";
            case PROPERTY_ADDED_REQUIRED, PROPERTY_BECAME_REQUIRED ->
                "Constructors and builders of the generated type require the property.";
            case PROPERTY_REMOVED -> "The generated type no longer has the property.";
            case PROPERTY_BECAME_OPTIONAL, BECAME_NULLABLE ->
                "Code that uses the generated type must handle a missing value.";
            case BECAME_NOT_NULLABLE -> "The generated type no longer accepts null.";
            case FORMAT_WIDENED, FORMAT_NARROWED, FORMAT_REPLACED ->
                "The generated type of the value depends on its format.";
            case ENUM_VALUE_ADDED, OPEN_ENUM_VALUE_ADDED ->
                "Code that lists all constants of the generated enum does not handle the added value.";
            case ENUM_VALUE_REMOVED, OPEN_ENUM_VALUE_REMOVED -> "The constant of the generated enum no longer exists.";
            case ENUM_INTRODUCED, ENUM_LIFTED -> "Generators create an enum type only if the schema has an enum.";
            case UNIQUE_ITEMS_SET, UNIQUE_ITEMS_UNSET ->
                "Generators may use a set for unique items, and a list otherwise.";
            case ITEMS_ADDED, ITEMS_REMOVED -> "The items of the generated list have another type.";
            case ADDITIONAL_PROPERTIES_CLOSED,
                    ADDITIONAL_PROPERTIES_OPENED,
                    ADDITIONAL_PROPERTIES_NARROWED,
                    ADDITIONAL_PROPERTIES_WIDENED ->
                "The map of additional properties in the generated type may change.";
            case DISCRIMINATOR_ADDED,
                    DISCRIMINATOR_REMOVED,
                    DISCRIMINATOR_PROPERTY_CHANGED,
                    DISCRIMINATOR_MAPPING_REMOVED,
                    DISCRIMINATOR_MAPPING_CHANGED -> "The hierarchy of generated classes follows the discriminator.";
            case BECAME_READ_ONLY -> "The generated type may have no setter for a read-only property.";
            case BECAME_WRITE_ONLY -> "The generated type may have no getter for a write-only property.";
            case XML_CHANGED -> "The generated type has other XML annotations.";
            case SCHEMA_RENAMED -> "Generated types are named after schemas.";
            case SCHEMA_REMOVED -> "The generated type no longer exists.";
            default -> ofVerdict(type);
        };
    }

    private static String ofVerdict(ChangeType type) {
        return switch (type.worstGeneratedCodeVerdict()) {
            case NONE -> "Generated code does not depend on this part.";
            case COMPATIBLE -> "Code that uses the generated client still compiles.";
            case RISKY, BREAKING -> "The value has another generated type.";
        };
    }
}
