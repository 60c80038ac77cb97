package org.coworkingapi.contract.review.change;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** The kinds of edit that a review tells apart; each has an id, a sentence, and what it does to generated clients. */
public enum ChangeType {
    OPERATION_ADDED(ChangeGroup.OPERATION, Verdict.COMPATIBLE, "{s} is new."),
    OPERATION_REMOVED(ChangeGroup.OPERATION, Verdict.BREAKING, "{s} is gone."),
    OPERATION_DEPRECATED(ChangeGroup.OPERATION, Verdict.RISKY, "{s} is deprecated."),
    OPERATION_REACTIVATED(ChangeGroup.OPERATION, Verdict.COMPATIBLE, "{s} is not deprecated any more."),
    OPERATION_ID_CHANGED(ChangeGroup.OPERATION, Verdict.BREAKING, "{s} has the operationId {t}, before {f}."),
    TAGS_CHANGED(ChangeGroup.OPERATION, Verdict.BREAKING, "{s} has the tags {t}, before {f}."),
    SUNSET_ANNOUNCED(ChangeGroup.OPERATION, Verdict.NONE, "{s} ends on {t}."),
    SUNSET_CHANGED(ChangeGroup.OPERATION, Verdict.NONE, "{s} ends on {t}, before {f}."),
    SUNSET_WITHDRAWN(ChangeGroup.OPERATION, Verdict.NONE, "{s} does not end on {f} any more."),
    STABILITY_CHANGED(ChangeGroup.OPERATION, Verdict.NONE, "{s} is {t}, before {f}."),
    WEBHOOK_ADDED(ChangeGroup.OPERATION, Verdict.COMPATIBLE, "{s} is new."),
    WEBHOOK_REMOVED(ChangeGroup.OPERATION, Verdict.BREAKING, "{s} is gone."),
    CALLBACK_ADDED(ChangeGroup.OPERATION, Verdict.COMPATIBLE, "{s} is new."),
    CALLBACK_REMOVED(ChangeGroup.OPERATION, Verdict.BREAKING, "{s} is gone."),

    SERVER_ADDED(ChangeGroup.SERVER, Verdict.COMPATIBLE, "{s} can be called at {t} too."),
    SERVER_REMOVED(ChangeGroup.SERVER, Verdict.NONE, "{s} cannot be called at {f} any more."),
    SERVER_CHANGED(ChangeGroup.SERVER, Verdict.NONE, "{s} is called at {t}, before at {f}."),
    SERVER_VARIABLE_CHANGED(ChangeGroup.SERVER, Verdict.NONE, "{s} has {t} for its variable, before {f}."),

    SECURITY_ADDED(ChangeGroup.SECURITY, Verdict.RISKY, "{s} asks for {t}, and was open before."),
    SECURITY_REMOVED(ChangeGroup.SECURITY, Verdict.NONE, "{s} is open, before it asked for {f}."),
    SECURITY_ALTERNATIVE_ADDED(ChangeGroup.SECURITY, Verdict.NONE, "{s} accepts {t} too."),
    SECURITY_ALTERNATIVE_REMOVED(ChangeGroup.SECURITY, Verdict.NONE, "{s} does not accept {f} any more."),
    SECURITY_ALTERNATIVE_CHANGED(ChangeGroup.SECURITY, Verdict.NONE, "{s} asks for {t}, before for {f}."),
    SECURITY_SCOPE_ADDED(ChangeGroup.SECURITY, Verdict.NONE, "{s} asks for the scope {t}."),
    SECURITY_SCOPE_REMOVED(ChangeGroup.SECURITY, Verdict.NONE, "{s} does not ask for the scope {f} any more."),
    SECURITY_SCHEME_CHANGED(ChangeGroup.SECURITY, Verdict.RISKY, "{s} is {t}, before {f}."),
    SECURITY_URL_CHANGED(ChangeGroup.SECURITY, Verdict.NONE, "{s} is at {t}, before at {f}."),

    PARAMETER_ADDED_REQUIRED(ChangeGroup.PARAMETER, Verdict.BREAKING, "{s} is new and required."),
    PARAMETER_ADDED_OPTIONAL(ChangeGroup.PARAMETER, Verdict.RISKY, "{s} is new and optional."),
    PARAMETER_REMOVED(ChangeGroup.PARAMETER, Verdict.BREAKING, "{s} is gone."),
    PARAMETER_MOVED(ChangeGroup.PARAMETER, Verdict.BREAKING, "{s} is in {t}, before in {f}."),
    PARAMETER_BECAME_REQUIRED(ChangeGroup.PARAMETER, Verdict.BREAKING, "{s} is required now."),
    PARAMETER_BECAME_OPTIONAL(ChangeGroup.PARAMETER, Verdict.COMPATIBLE, "{s} is optional now."),
    PARAMETER_RENAMED(ChangeGroup.PARAMETER, Verdict.BREAKING, "{s} is called {t}, before {f}."),
    PARAMETER_ORDER_CHANGED(ChangeGroup.PARAMETER, Verdict.RISKY, "{s} has its parameters in the order {t}, before {f}."),
    PARAMETER_DEPRECATED(ChangeGroup.PARAMETER, Verdict.RISKY, "{s} is deprecated."),
    PARAMETER_REACTIVATED(ChangeGroup.PARAMETER, Verdict.COMPATIBLE, "{s} is not deprecated any more."),
    PARAMETER_STYLE_CHANGED(ChangeGroup.PARAMETER, Verdict.NONE, "{s} is written in the style {t}, before {f}."),
    PARAMETER_EXPLODE_CHANGED(ChangeGroup.PARAMETER, Verdict.NONE, "{s} has explode {t}, before {f}."),
    PARAMETER_RESERVED_CHANGED(ChangeGroup.PARAMETER, Verdict.NONE, "{s} has allowReserved {t}, before {f}."),
    PARAMETER_EMPTY_CHANGED(ChangeGroup.PARAMETER, Verdict.NONE, "{s} has allowEmptyValue {t}, before {f}."),
    PARAMETER_CONTENT_CHANGED(ChangeGroup.PARAMETER, Verdict.BREAKING, "{s} is written as {t}, before as {f}."),

    REQUEST_BODY_ADDED_REQUIRED(ChangeGroup.REQUEST_BODY, Verdict.BREAKING, "{s} is new and required."),
    REQUEST_BODY_ADDED_OPTIONAL(ChangeGroup.REQUEST_BODY, Verdict.RISKY, "{s} is new and optional."),
    REQUEST_BODY_REMOVED(ChangeGroup.REQUEST_BODY, Verdict.BREAKING, "{s} is gone."),
    REQUEST_BODY_BECAME_REQUIRED(ChangeGroup.REQUEST_BODY, Verdict.BREAKING, "{s} is required now."),
    REQUEST_BODY_BECAME_OPTIONAL(ChangeGroup.REQUEST_BODY, Verdict.COMPATIBLE, "{s} is optional now."),
    REQUEST_MEDIA_TYPE_ADDED(ChangeGroup.REQUEST_BODY, Verdict.COMPATIBLE, "{s} may be sent as {t} too."),
    REQUEST_MEDIA_TYPE_REMOVED(ChangeGroup.REQUEST_BODY, Verdict.BREAKING, "{s} cannot be sent as {f} any more."),
    REQUEST_MEDIA_TYPE_CHANGED(ChangeGroup.REQUEST_BODY, Verdict.NONE, "{s} is sent as {t}, before as {f}."),
    ENCODING_CHANGED(ChangeGroup.REQUEST_BODY, Verdict.NONE, "{s} is encoded as {t}, before as {f}."),

    RESPONSE_ADDED(ChangeGroup.RESPONSE, Verdict.COMPATIBLE, "{s} is new."),
    RESPONSE_REMOVED(ChangeGroup.RESPONSE, Verdict.BREAKING, "{s} is gone."),
    ERROR_ADDED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} is new."),
    ERROR_REMOVED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} is gone."),
    RESPONSE_MEDIA_TYPE_ADDED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} may come as {t} too."),
    RESPONSE_MEDIA_TYPE_REMOVED(ChangeGroup.RESPONSE, Verdict.BREAKING, "{s} does not come as {f} any more."),
    RESPONSE_MEDIA_TYPE_CHANGED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} comes as {t}, before as {f}."),
    RESPONSE_BODY_ADDED(ChangeGroup.RESPONSE, Verdict.BREAKING, "{s} has a body now."),
    RESPONSE_BODY_REMOVED(ChangeGroup.RESPONSE, Verdict.BREAKING, "{s} has no body any more."),
    RESPONSE_HEADER_ADDED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} is new."),
    RESPONSE_HEADER_REMOVED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} is gone."),
    RESPONSE_HEADER_BECAME_REQUIRED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} is always there now."),
    RESPONSE_HEADER_BECAME_OPTIONAL(ChangeGroup.RESPONSE, Verdict.NONE, "{s} may be missing now."),
    RESPONSE_HEADER_STYLE_CHANGED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} is written as {t}, before as {f}."),
    RESPONSE_HEADER_DEPRECATED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} is deprecated."),
    RESPONSE_HEADER_REACTIVATED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} is not deprecated any more."),
    LINK_ADDED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} is new."),
    LINK_REMOVED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} is gone."),
    LINK_CHANGED(ChangeGroup.RESPONSE, Verdict.NONE, "{s} is {t}, before {f}."),

    PROPERTY_ADDED_REQUIRED(ChangeGroup.SCHEMA, Verdict.COMPATIBLE, "{s} is new and required."),
    PROPERTY_ADDED_OPTIONAL(ChangeGroup.SCHEMA, Verdict.COMPATIBLE, "{s} is new and optional."),
    PROPERTY_REMOVED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} is gone."),
    PROPERTY_BECAME_REQUIRED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} is required now."),
    PROPERTY_BECAME_OPTIONAL(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} may be missing now."),
    BECAME_NULLABLE(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} may be null now."),
    BECAME_NOT_NULLABLE(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} may not be null any more."),
    TYPE_WIDENED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} is of the type {t}, before {f}."),
    TYPE_NARROWED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} is of the type {t}, before {f}."),
    TYPE_REPLACED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} is of the type {t}, before {f}."),
    TYPE_STATED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} says that it is of the type {t}, as its keywords implied."),
    FORMAT_WIDENED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} has the format {t}, before {f}."),
    FORMAT_NARROWED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} has the format {t}, before {f}."),
    FORMAT_REPLACED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} has the format {t}, before {f}."),
    ENUM_VALUE_ADDED(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} may be {t} too."),
    ENUM_VALUE_REMOVED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} may not be {f} any more."),
    ENUM_INTRODUCED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} is one of {t}, before any value."),
    ENUM_LIFTED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} may be any value, before one of {f}."),
    OPEN_ENUM_VALUE_ADDED(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} names {t} too, in a list that is open."),
    OPEN_ENUM_VALUE_REMOVED(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} does not name {f} any more, in a list that is open."),
    DEFAULT_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has the default {t}."),
    DEFAULT_CHANGED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has the default {t}, before {f}."),
    DEFAULT_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has no default any more, before {f}."),
    MAXIMUM_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} is {t} at most, before {f}."),
    MAXIMUM_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} is {t} at most, before {f}."),
    MINIMUM_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} is {t} at least, before {f}."),
    MINIMUM_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} is {t} at least, before {f}."),
    MULTIPLE_OF_NARROWED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} is a multiple of {t}, before of {f}."),
    MULTIPLE_OF_WIDENED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} is a multiple of {t}, before of {f}."),
    MULTIPLE_OF_REPLACED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} is a multiple of {t}, before of {f}."),
    MAX_LENGTH_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has {t} characters at most, before {f}."),
    MAX_LENGTH_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has {t} characters at most, before {f}."),
    MIN_LENGTH_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has {t} characters at least, before {f}."),
    MIN_LENGTH_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has {t} characters at least, before {f}."),
    PATTERN_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} matches {t}."),
    PATTERN_CHANGED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} matches {t}, before {f}."),
    PATTERN_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} need not match {f} any more."),
    MAX_ITEMS_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has {t} items at most, before {f}."),
    MAX_ITEMS_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has {t} items at most, before {f}."),
    MIN_ITEMS_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has {t} items at least, before {f}."),
    MIN_ITEMS_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has {t} items at least, before {f}."),
    UNIQUE_ITEMS_SET(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} has no item twice now."),
    UNIQUE_ITEMS_UNSET(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} may have an item twice now."),
    MAX_PROPERTIES_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has {t} members at most, before {f}."),
    MAX_PROPERTIES_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has {t} members at most, before {f}."),
    MIN_PROPERTIES_RAISED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has {t} members at least, before {f}."),
    MIN_PROPERTIES_LOWERED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has {t} members at least, before {f}."),
    ADDITIONAL_PROPERTIES_CLOSED(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} has no other members than those named."),
    ADDITIONAL_PROPERTIES_OPENED(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} may have other members than those named."),
    ADDITIONAL_PROPERTIES_NARROWED(
            ChangeGroup.SCHEMA, Verdict.RISKY, "{s} says what its other members are: {t}, before {f}."),
    ADDITIONAL_PROPERTIES_WIDENED(
            ChangeGroup.SCHEMA, Verdict.RISKY, "{s} leaves open what its other members are: {t}, before {f}."),
    PATTERN_PROPERTY_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} says what its members named {t} are."),
    PATTERN_PROPERTY_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} does not say any more what its members named {f} are."),
    PROPERTY_NAMES_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} says how its members are named."),
    PROPERTY_NAMES_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} does not say any more how its members are named."),
    DEPENDENT_REQUIRED_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} asks for {t}."),
    DEPENDENT_REQUIRED_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} does not ask for {f} any more."),
    DEPENDENT_SCHEMA_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} says more if {t} is there."),
    DEPENDENT_SCHEMA_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} does not say more if {f} is there."),
    UNEVALUATED_CHANGED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} takes {t} for what nothing else describes, before {f}."),
    PREFIX_ITEM_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} says what its item {t} is."),
    PREFIX_ITEM_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} does not say any more what its item {f} is."),
    ITEMS_ADDED(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} says what its items are."),
    ITEMS_REMOVED(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} does not say any more what its items are."),
    CONTAINS_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has to contain what it need not have contained before."),
    CONTAINS_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} need not contain any more what it had to."),
    CONTAINS_COUNT_NARROWED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} contains {t}, before {f}."),
    CONTAINS_COUNT_WIDENED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} contains {t}, before {f}."),
    ONE_OF_ADDED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} may be {t} too."),
    ONE_OF_REMOVED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} cannot be {f} any more."),
    ANY_OF_ADDED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} may be {t} too."),
    ANY_OF_REMOVED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} cannot be {f} any more."),
    ALTERNATIVES_INTRODUCED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} is one of {t}."),
    ALTERNATIVES_LIFTED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} is not one of {f} any more."),
    ALTERNATIVES_CHANGED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} is {t}, before {f}."),
    NOT_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} may not be {t}."),
    NOT_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} may be {f}."),
    CONDITION_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has a condition ({t})."),
    CONDITION_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} has no condition any more ({f})."),
    DISCRIMINATOR_ADDED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} is told apart by {t}."),
    DISCRIMINATOR_REMOVED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} is not told apart by {f} any more."),
    DISCRIMINATOR_PROPERTY_CHANGED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} is told apart by {t}, before by {f}."),
    DISCRIMINATOR_MAPPING_ADDED(ChangeGroup.SCHEMA, Verdict.COMPATIBLE, "{s} knows {t}."),
    DISCRIMINATOR_MAPPING_REMOVED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} does not know {f} any more."),
    DISCRIMINATOR_MAPPING_CHANGED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} takes {t}, before {f}."),
    CONTENT_ENCODING_CHANGED(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} is encoded as {t}, before {f}."),
    CONTENT_MEDIA_TYPE_CHANGED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} holds {t}, before {f}."),
    CONTENT_SCHEMA_ADDED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} says what it holds."),
    CONTENT_SCHEMA_REMOVED(ChangeGroup.SCHEMA, Verdict.NONE, "{s} does not say any more what it holds."),
    BECAME_READ_ONLY(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} is only read now."),
    BECAME_NOT_READ_ONLY(ChangeGroup.SCHEMA, Verdict.COMPATIBLE, "{s} may be written now."),
    BECAME_WRITE_ONLY(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} is only written now."),
    BECAME_NOT_WRITE_ONLY(ChangeGroup.SCHEMA, Verdict.COMPATIBLE, "{s} may be read now."),
    PROPERTY_DEPRECATED(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} is deprecated."),
    PROPERTY_REACTIVATED(ChangeGroup.SCHEMA, Verdict.COMPATIBLE, "{s} is not deprecated any more."),
    SCHEMA_FORBIDDEN(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} accepts nothing any more."),
    SCHEMA_ALLOWED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} accepted nothing before."),
    SCHEMA_INTRODUCED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} has a schema now, before it could be anything."),
    SCHEMA_LIFTED(ChangeGroup.SCHEMA, Verdict.BREAKING, "{s} has no schema any more and can be anything."),
    XML_CHANGED(ChangeGroup.SCHEMA, Verdict.RISKY, "{s} is written in XML as {t}, before as {f}."),

    SCHEMA_RENAMED(ChangeGroup.CODE, Verdict.BREAKING, "The schema {s} is called {t}, before {f}."),
    SCHEMA_REMOVED(ChangeGroup.CODE, Verdict.BREAKING, "The schema {s} is gone."),
    SCHEMA_ADDED(ChangeGroup.CODE, Verdict.COMPATIBLE, "The schema {s} is new."),

    DOCUMENTATION_CHANGED(ChangeGroup.DOCUMENT, Verdict.NONE, "{s} is described in other words."),
    EXAMPLE_CHANGED(ChangeGroup.DOCUMENT, Verdict.NONE, "{s} has other examples."),
    EXTENSION_CHANGED(ChangeGroup.DOCUMENT, Verdict.NONE, "{s} is {t}, before {f}."),
    OPENAPI_VERSION_CHANGED(ChangeGroup.DOCUMENT, Verdict.NONE, "The document is OpenAPI {t}, before {f}.");

    /** What of a document an edit is about. */
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
    private final Verdict code;
    private final String sentence;

    ChangeType(ChangeGroup changeGroup, Verdict code, String sentence) {
        this.changeGroup = changeGroup;
        this.code = code;
        this.sentence = sentence;
    }

    /** In kebab-case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public ChangeGroup changeGroup() {
        return changeGroup;
    }

    /** What it does at worst to code that uses a generated client. */
    public Verdict code() {
        return code;
    }

    /** Whether what it is about stands in the old document only. */
    public boolean isRemoval() {
        return name().endsWith("_REMOVED");
    }

    /** What it says of any change of its kind, from A to B. */
    public String description() {
        return sentence("It", "A", "B", UnaryOperator.identity());
    }

    /** What is different now, in words; each name and value in it as {@code mark} writes it. */
    String sentence(String subject, String from, String to, UnaryOperator<String> mark) {
        return SentenceTemplate.of(this, sentence).with(subject, from, to, mark);
    }
}
