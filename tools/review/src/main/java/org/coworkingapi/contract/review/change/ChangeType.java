package org.coworkingapi.contract.review.change;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** The type of a change, with its group, its verdict for generated clients, and the template of its sentence. */
public enum ChangeType {
    OPERATION_ADDED(ChangeGroup.OPERATION, Verdict.COMPATIBLE, "{s} was added."),
    OPERATION_REMOVED(ChangeGroup.OPERATION, Verdict.BREAKING, "{s} was removed."),
    OPERATION_DEPRECATED(ChangeGroup.OPERATION, Verdict.RISKY, "{s} was deprecated."),
    OPERATION_REACTIVATED(ChangeGroup.OPERATION, Verdict.COMPATIBLE, "{s} is no longer deprecated."),
    OPERATION_ID_CHANGED(ChangeGroup.OPERATION, Verdict.BREAKING, "The operationId of {s} changed from {f} to {t}."),
    TAGS_CHANGED(ChangeGroup.OPERATION, Verdict.BREAKING, "The tags of {s} changed from {f} to {t}."),
    SUNSET_ANNOUNCED(ChangeGroup.OPERATION, Verdict.NONE, "The sunset {t} was added to {s}."),
    SUNSET_CHANGED(ChangeGroup.OPERATION, Verdict.NONE, "The sunset of {s} changed from {f} to {t}."),
    SUNSET_WITHDRAWN(ChangeGroup.OPERATION, Verdict.NONE, "The sunset {f} was removed from {s}."),
    STABILITY_CHANGED(ChangeGroup.OPERATION, Verdict.NONE, "The stability of {s} changed from {f} to {t}."),
    WEBHOOK_ADDED(ChangeGroup.OPERATION, Verdict.COMPATIBLE, "{s} was added."),
    WEBHOOK_REMOVED(ChangeGroup.OPERATION, Verdict.BREAKING, "{s} was removed."),
    CALLBACK_ADDED(ChangeGroup.OPERATION, Verdict.COMPATIBLE, "{s} was added."),
    CALLBACK_REMOVED(ChangeGroup.OPERATION, Verdict.BREAKING, "{s} was removed."),

    SERVER_ADDED(ChangeGroup.SERVER, Verdict.COMPATIBLE, "The server {t} was added to {s}."),
    SERVER_REMOVED(ChangeGroup.SERVER, Verdict.NONE, "The server {f} was removed from {s}."),
    SERVER_CHANGED(ChangeGroup.SERVER, Verdict.NONE, "The server of {s} changed from {f} to {t}."),
    SERVER_VARIABLE_CHANGED(ChangeGroup.SERVER, Verdict.NONE, "The server variable of {s} changed from {f} to {t}."),

    SECURITY_ADDED(ChangeGroup.SECURITY, Verdict.RISKY, "{s} now requires authentication with {t}."),
    SECURITY_REMOVED(ChangeGroup.SECURITY, Verdict.NONE, "{s} no longer requires authentication with {f}."),
    SECURITY_ALTERNATIVE_ADDED(ChangeGroup.SECURITY, Verdict.NONE, "{s} now also accepts authentication with {t}."),
    SECURITY_ALTERNATIVE_REMOVED(ChangeGroup.SECURITY, Verdict.NONE, "{s} no longer accepts authentication with {f}."),
    SECURITY_ALTERNATIVE_CHANGED(
            ChangeGroup.SECURITY, Verdict.NONE, "The security requirement of {s} changed from {f} to {t}."),
    SECURITY_SCOPE_ADDED(
            ChangeGroup.SECURITY, Verdict.NONE, "The scope {t} was added to the security requirement of {s}."),
    SECURITY_SCOPE_REMOVED(
            ChangeGroup.SECURITY, Verdict.NONE, "The scope {f} was removed from the security requirement of {s}."),
    SECURITY_SCHEME_CHANGED(ChangeGroup.SECURITY, Verdict.RISKY, "{s} changed from {f} to {t}."),
    SECURITY_URL_CHANGED(ChangeGroup.SECURITY, Verdict.NONE, "The URL of {s} changed from {f} to {t}."),

    PARAMETER_ADDED_REQUIRED(ChangeGroup.PARAMETER, Verdict.BREAKING, "{s} was added and is required."),
    PARAMETER_ADDED_OPTIONAL(ChangeGroup.PARAMETER, Verdict.RISKY, "{s} was added and is optional."),
    PARAMETER_REMOVED(ChangeGroup.PARAMETER, Verdict.BREAKING, "{s} was removed."),
    PARAMETER_MOVED(ChangeGroup.PARAMETER, Verdict.BREAKING, "{s} was moved from {f} to {t}."),
    PARAMETER_BECAME_REQUIRED(ChangeGroup.PARAMETER, Verdict.BREAKING, "{s} became required."),
    PARAMETER_BECAME_OPTIONAL(ChangeGroup.PARAMETER, Verdict.COMPATIBLE, "{s} became optional."),
    PARAMETER_RENAMED(ChangeGroup.PARAMETER, Verdict.BREAKING, "{s} was renamed from {f} to {t}."),
    PARAMETER_ORDER_CHANGED(
            ChangeGroup.PARAMETER, Verdict.RISKY, "The parameter order of {s} changed from {f} to {t}."),
    PARAMETER_DEPRECATED(ChangeGroup.PARAMETER, Verdict.RISKY, "{s} was deprecated."),
    PARAMETER_REACTIVATED(ChangeGroup.PARAMETER, Verdict.COMPATIBLE, "{s} is no longer deprecated."),
    PARAMETER_STYLE_CHANGED(ChangeGroup.PARAMETER, Verdict.NONE, "The style of {s} changed from {f} to {t}."),
    PARAMETER_EXPLODE_CHANGED(ChangeGroup.PARAMETER, Verdict.NONE, "The explode value of {s} changed from {f} to {t}."),
    PARAMETER_RESERVED_CHANGED(
            ChangeGroup.PARAMETER, Verdict.NONE, "The allowReserved value of {s} changed from {f} to {t}."),
    PARAMETER_EMPTY_CHANGED(
            ChangeGroup.PARAMETER, Verdict.NONE, "The allowEmptyValue setting of {s} changed from {f} to {t}."),
    PARAMETER_CONTENT_CHANGED(
            ChangeGroup.PARAMETER, Verdict.BREAKING, "The serialization of {s} changed from {f} to {t}."),

    REQUEST_BODY_ADDED_REQUIRED(ChangeGroup.REQUEST_BODY, Verdict.BREAKING, "{s} was added and is required."),
    REQUEST_BODY_ADDED_OPTIONAL(ChangeGroup.REQUEST_BODY, Verdict.RISKY, "{s} was added and is optional."),
    REQUEST_BODY_REMOVED(ChangeGroup.REQUEST_BODY, Verdict.BREAKING, "{s} was removed."),
    REQUEST_BODY_BECAME_REQUIRED(ChangeGroup.REQUEST_BODY, Verdict.BREAKING, "{s} became required."),
    REQUEST_BODY_BECAME_OPTIONAL(ChangeGroup.REQUEST_BODY, Verdict.COMPATIBLE, "{s} became optional."),
    REQUEST_MEDIA_TYPE_ADDED(ChangeGroup.REQUEST_BODY, Verdict.COMPATIBLE, "The media type {t} was added to {s}."),
    REQUEST_MEDIA_TYPE_REMOVED(ChangeGroup.REQUEST_BODY, Verdict.BREAKING, "The media type {f} was removed from {s}."),
    REQUEST_MEDIA_TYPE_CHANGED(
            ChangeGroup.REQUEST_BODY, Verdict.NONE, "The media type of {s} changed from {f} to {t}."),
    ENCODING_CHANGED(ChangeGroup.REQUEST_BODY, Verdict.NONE, "The encoding of {s} changed from {f} to {t}."),

    RESPONSE_ADDED(ChangeGroup.RESPONSE, Verdict.COMPATIBLE, "{s} was added."),
    RESPONSE_REMOVED(ChangeGroup.RESPONSE, Verdict.BREAKING, "{s} was removed."),
    ERROR_ADDED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} was added."),
    ERROR_REMOVED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} was removed."),
    RESPONSE_MEDIA_TYPE_ADDED(ChangeGroup.RESPONSE, Verdict.NONE, "The media type {t} was added to {s}."),
    RESPONSE_MEDIA_TYPE_REMOVED(ChangeGroup.RESPONSE, Verdict.BREAKING, "The media type {f} was removed from {s}."),
    RESPONSE_MEDIA_TYPE_CHANGED(ChangeGroup.RESPONSE, Verdict.NONE, "The media type of {s} changed from {f} to {t}."),
    RESPONSE_BODY_ADDED(ChangeGroup.RESPONSE, Verdict.BREAKING, "A body was added to {s}."),
    RESPONSE_BODY_REMOVED(ChangeGroup.RESPONSE, Verdict.BREAKING, "The body was removed from {s}."),
    RESPONSE_HEADER_ADDED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} was added."),
    RESPONSE_HEADER_REMOVED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} was removed."),
    RESPONSE_HEADER_BECAME_REQUIRED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} became required."),
    RESPONSE_HEADER_BECAME_OPTIONAL(ChangeGroup.RESPONSE, Verdict.NONE, "{s} became optional."),
    RESPONSE_HEADER_STYLE_CHANGED(
            ChangeGroup.RESPONSE, Verdict.NONE, "The serialization of {s} changed from {f} to {t}."),
    RESPONSE_HEADER_DEPRECATED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} was deprecated."),
    RESPONSE_HEADER_REACTIVATED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} is no longer deprecated."),
    LINK_ADDED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} was added."),
    LINK_REMOVED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} was removed."),
    LINK_CHANGED(ChangeGroup.RESPONSE, Verdict.NONE, "The target of {s} changed from {f} to {t}."),

    PROPERTY_ADDED_REQUIRED(ChangeGroup.SCHEMA, Verdict.COMPATIBLE, "{s} was added and is required."),
    PROPERTY_ADDED_OPTIONAL(ChangeGroup.SCHEMA, Verdict.COMPATIBLE, "{s} was added and is optional."),
    PROPERTY_REMOVED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} was removed."),
    PROPERTY_BECAME_REQUIRED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} became required."),
    PROPERTY_BECAME_OPTIONAL(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} became optional."),
    BECAME_NULLABLE(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} became nullable."),
    BECAME_NOT_NULLABLE(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} is no longer nullable."),
    TYPE_WIDENED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The type of {s} changed from {f} to {t}."),
    TYPE_NARROWED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The type of {s} changed from {f} to {t}."),
    TYPE_REPLACED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The type of {s} changed from {f} to {t}."),
    TYPE_STATED(
            ChangeGroup.SCHEMA, Verdict.NONE, "The type {t} of {s} was implied by its keywords and is now declared."),
    FORMAT_WIDENED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The format of {s} changed from {f} to {t}."),
    FORMAT_NARROWED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The format of {s} changed from {f} to {t}."),
    FORMAT_REPLACED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The format of {s} changed from {f} to {t}."),
    ENUM_VALUE_ADDED(ChangeGroup.SCHEMA, Verdict.RISKY, "The enum {value|values} {t} {was|were} added to {s}."),
    ENUM_VALUE_REMOVED(
            ChangeGroup.SCHEMA, Verdict.BREAKING, "The enum {value|values} {f} {was|were} removed from {s}."),
    ENUM_INTRODUCED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The enum {t} was added to {s}."),
    ENUM_LIFTED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The enum {f} was removed from {s}."),
    CONST_CHANGED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The const of {s} changed from {f} to {t}."),
    OPEN_ENUM_VALUE_ADDED(
            ChangeGroup.SCHEMA, Verdict.RISKY, "The {value|values} {t} {was|were} added to the open enum of {s}."),
    OPEN_ENUM_VALUE_REMOVED(
            ChangeGroup.SCHEMA, Verdict.RISKY, "The {value|values} {f} {was|were} removed from the open enum of {s}."),
    DEFAULT_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "The default {t} was added to {s}."),
    DEFAULT_CHANGED(ChangeGroup.SCHEMA, Verdict.NONE, "The default of {s} changed from {f} to {t}."),
    DEFAULT_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "The default {f} was removed from {s}."),
    MAXIMUM_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "The maximum of {s} changed from {f} to {t}."),
    MAXIMUM_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "The maximum of {s} changed from {f} to {t}."),
    MINIMUM_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "The minimum of {s} changed from {f} to {t}."),
    MINIMUM_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "The minimum of {s} changed from {f} to {t}."),
    MULTIPLE_OF_NARROWED(ChangeGroup.SCHEMA, Verdict.NONE, "The multipleOf value of {s} changed from {f} to {t}."),
    MULTIPLE_OF_WIDENED(ChangeGroup.SCHEMA, Verdict.NONE, "The multipleOf value of {s} changed from {f} to {t}."),
    MULTIPLE_OF_REPLACED(ChangeGroup.SCHEMA, Verdict.NONE, "The multipleOf value of {s} changed from {f} to {t}."),
    MAX_LENGTH_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "The maxLength of {s} changed from {f} to {t}."),
    MAX_LENGTH_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "The maxLength of {s} changed from {f} to {t}."),
    MIN_LENGTH_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "The minLength of {s} changed from {f} to {t}."),
    MIN_LENGTH_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "The minLength of {s} changed from {f} to {t}."),
    PATTERN_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "The pattern {t} was added to {s}."),
    PATTERN_CHANGED(ChangeGroup.SCHEMA, Verdict.NONE, "The pattern of {s} changed from {f} to {t}."),
    PATTERN_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "The pattern {f} was removed from {s}."),
    MAX_ITEMS_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "The maxItems of {s} changed from {f} to {t}."),
    MAX_ITEMS_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "The maxItems of {s} changed from {f} to {t}."),
    MIN_ITEMS_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "The minItems of {s} changed from {f} to {t}."),
    MIN_ITEMS_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "The minItems of {s} changed from {f} to {t}."),
    UNIQUE_ITEMS_SET(ChangeGroup.SCHEMA, Verdict.RISKY, "The uniqueItems value of {s} changed from false to true."),
    UNIQUE_ITEMS_UNSET(ChangeGroup.SCHEMA, Verdict.RISKY, "The uniqueItems value of {s} changed from true to false."),
    MAX_PROPERTIES_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "The maxProperties of {s} changed from {f} to {t}."),
    MAX_PROPERTIES_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "The maxProperties of {s} changed from {f} to {t}."),
    MIN_PROPERTIES_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "The minProperties of {s} changed from {f} to {t}."),
    MIN_PROPERTIES_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "The minProperties of {s} changed from {f} to {t}."),
    ADDITIONAL_PROPERTIES_CLOSED(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} no longer allows additional properties."),
    ADDITIONAL_PROPERTIES_OPENED(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} now allows additional properties."),
    ADDITIONAL_PROPERTIES_NARROWED(
            ChangeGroup.SCHEMA, Verdict.RISKY, "The additionalProperties value of {s} changed from {f} to {t}."),
    ADDITIONAL_PROPERTIES_WIDENED(
            ChangeGroup.SCHEMA, Verdict.RISKY, "The additionalProperties value of {s} changed from {f} to {t}."),
    PATTERN_PROPERTY_ADDED(
            ChangeGroup.SCHEMA, Verdict.NONE, "A schema for properties that match {t} was added to {s}."),
    PATTERN_PROPERTY_REMOVED(
            ChangeGroup.SCHEMA, Verdict.NONE, "The schema for properties that match {f} was removed from {s}."),
    PROPERTY_NAMES_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "A schema for property names was added to {s}."),
    PROPERTY_NAMES_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "The schema for property names was removed from {s}."),
    DEPENDENT_REQUIRED_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} now requires {t} present."),
    DEPENDENT_REQUIRED_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} no longer requires {f} present."),
    DEPENDENT_SCHEMA_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "A dependent schema for {t} was added to {s}."),
    DEPENDENT_SCHEMA_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "The dependent schema for {f} was removed from {s}."),
    UNEVALUATED_CHANGED(
            ChangeGroup.SCHEMA, Verdict.NONE, "The allowed unevaluated values of {s} changed from {f} to {t}."),
    PREFIX_ITEM_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "A schema for the item at index {t} was added to {s}."),
    PREFIX_ITEM_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "The schema for the item at index {f} was removed from {s}."),
    ITEMS_ADDED(ChangeGroup.SCHEMA, Verdict.RISKY, "A schema for items was added to {s}."),
    ITEMS_REMOVED(ChangeGroup.SCHEMA, Verdict.RISKY, "The schema for items was removed from {s}."),
    CONTAINS_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "A 'contains' schema was added to {s}."),
    CONTAINS_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "The 'contains' schema was removed from {s}."),
    CONTAINS_COUNT_NARROWED(
            ChangeGroup.SCHEMA,
            Verdict.NONE,
            "The number of items of {s} that must match 'contains' changed from {f} to {t}."),
    CONTAINS_COUNT_WIDENED(
            ChangeGroup.SCHEMA,
            Verdict.NONE,
            "The number of items of {s} that must match 'contains' changed from {f} to {t}."),
    ONE_OF_ADDED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The oneOf alternative {t} was added to {s}."),
    ONE_OF_REMOVED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The oneOf alternative {f} was removed from {s}."),
    ANY_OF_ADDED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The anyOf alternative {t} was added to {s}."),
    ANY_OF_REMOVED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The anyOf alternative {f} was removed from {s}."),
    ALTERNATIVES_INTRODUCED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The alternatives {t} were added to {s}."),
    ALTERNATIVES_LIFTED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The alternatives {f} were removed from {s}."),
    ALTERNATIVES_CHANGED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The alternatives of {s} changed from {f} to {t}."),
    NOT_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "The 'not' schema {t} was added to {s}."),
    NOT_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "The 'not' schema {f} was removed from {s}."),
    CONDITION_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "A schema for the keyword {t} was added to {s}."),
    CONDITION_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "The schema for the keyword {f} was removed from {s}."),
    DISCRIMINATOR_ADDED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The discriminator {t} was added to {s}."),
    DISCRIMINATOR_REMOVED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The discriminator {f} was removed from {s}."),
    DISCRIMINATOR_PROPERTY_CHANGED(
            ChangeGroup.SCHEMA, Verdict.BREAKING, "The discriminator of {s} changed from {f} to {t}."),
    DISCRIMINATOR_MAPPING_ADDED(
            ChangeGroup.SCHEMA, Verdict.COMPATIBLE, "The discriminator value {t} was added to {s}."),
    DISCRIMINATOR_MAPPING_REMOVED(
            ChangeGroup.SCHEMA, Verdict.BREAKING, "The discriminator value {f} was removed from {s}."),
    DISCRIMINATOR_MAPPING_CHANGED(
            ChangeGroup.SCHEMA, Verdict.BREAKING, "The discriminator mapping of {s} changed from {f} to {t}."),
    CONTENT_ENCODING_CHANGED(ChangeGroup.SCHEMA, Verdict.RISKY, "The contentEncoding of {s} changed from {f} to {t}."),
    CONTENT_MEDIA_TYPE_CHANGED(
            ChangeGroup.SCHEMA, Verdict.NONE, "The contentMediaType of {s} changed from {f} to {t}."),
    CONTENT_SCHEMA_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "A contentSchema was added to {s}."),
    CONTENT_SCHEMA_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "The contentSchema was removed from {s}."),
    BECAME_READ_ONLY(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} became read-only."),
    BECAME_NOT_READ_ONLY(ChangeGroup.SCHEMA, Verdict.COMPATIBLE, "{s} is no longer read-only."),
    BECAME_WRITE_ONLY(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} became write-only."),
    BECAME_NOT_WRITE_ONLY(ChangeGroup.SCHEMA, Verdict.COMPATIBLE, "{s} is no longer write-only."),
    PROPERTY_DEPRECATED(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} was deprecated."),
    PROPERTY_REACTIVATED(ChangeGroup.SCHEMA, Verdict.COMPATIBLE, "{s} is no longer deprecated."),
    SCHEMA_FORBIDDEN(
            ChangeGroup.SCHEMA, Verdict.BREAKING, "The schema of {s} became false and no longer accepts any value."),
    SCHEMA_ALLOWED(
            ChangeGroup.SCHEMA, Verdict.BREAKING, "The schema of {s} is no longer false and now accepts values."),
    SCHEMA_INTRODUCED(ChangeGroup.SCHEMA, Verdict.BREAKING, "A schema was added to {s}."),
    SCHEMA_LIFTED(ChangeGroup.SCHEMA, Verdict.BREAKING, "The schema was removed from {s}."),
    XML_CHANGED(ChangeGroup.SCHEMA, Verdict.RISKY, "The XML representation of {s} changed from {f} to {t}."),

    SCHEMA_RENAMED(ChangeGroup.CODE, Verdict.BREAKING, "The schema {f} was renamed to {t}."),
    SCHEMA_REMOVED(ChangeGroup.CODE, Verdict.BREAKING, "The schema {s} was removed."),
    SCHEMA_ADDED(ChangeGroup.CODE, Verdict.COMPATIBLE, "The schema {s} was added."),

    DOCUMENTATION_CHANGED(ChangeGroup.DOCUMENT, Verdict.NONE, "The documentation of {s} changed."),
    EXAMPLE_CHANGED(ChangeGroup.DOCUMENT, Verdict.NONE, "The examples of {s} changed."),
    EXTENSION_CHANGED(ChangeGroup.DOCUMENT, Verdict.NONE, "{s} changed from {f} to {t}."),
    OPENAPI_VERSION_CHANGED(ChangeGroup.DOCUMENT, Verdict.NONE, "The OpenAPI version changed from {f} to {t}.");

    /** The part of a document that a change belongs to. */
    public enum ChangeGroup {
        OPERATION,
        SERVER,
        SECURITY,
        PARAMETER,
        REQUEST_BODY,
        RESPONSE,
        SCHEMA,
        CODE,
        DOCUMENT
    }

    private final ChangeGroup changeGroup;
    private final Verdict worstGeneratedCodeVerdict;
    private final String template;

    ChangeType(ChangeGroup changeGroup, Verdict worstGeneratedCodeVerdict, String template) {
        this.changeGroup = changeGroup;
        this.worstGeneratedCodeVerdict = worstGeneratedCodeVerdict;
        this.template = template;
    }

    /** Returns the id in kebab-case: {@code property-removed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public ChangeGroup changeGroup() {
        return changeGroup;
    }

    /** Returns the worst verdict for code that uses a generated client. */
    public Verdict worstGeneratedCodeVerdict() {
        return worstGeneratedCodeVerdict;
    }

    /** Returns a sentence that describes the effect on code that uses a generated client. */
    public String generatedCodeReason() {
        return GeneratedCodeReasons.of(this);
    }

    /** Returns whether the changed part exists in the old document only. */
    public boolean isRemoval() {
        return name().endsWith("_REMOVED");
    }

    /** Returns the sentence of a change of this type, with the subject X and the values A and B. */
    public String description() {
        return sentence("X", "A", "B", UnaryOperator.identity());
    }

    /** Returns the sentence of a change, with {@code mark} applied to each name and value in it. */
    String sentence(String subject, String from, String to, UnaryOperator<String> mark) {
        return new SentenceTemplate(template).with(subject, from, to, mark);
    }
}
