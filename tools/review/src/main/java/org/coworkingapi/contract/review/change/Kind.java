package org.coworkingapi.contract.review.change;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** The kinds of edit that a review tells apart; each has an id, a sentence, and what it does to generated clients. */
public enum Kind {
    OPERATION_ADDED(Group.OPERATION, Verdict.COMPATIBLE, "{s} is new."),
    OPERATION_REMOVED(Group.OPERATION, Verdict.BREAKING, "{s} is gone."),
    OPERATION_DEPRECATED(Group.OPERATION, Verdict.RISKY, "{s} is deprecated."),
    OPERATION_REACTIVATED(Group.OPERATION, Verdict.COMPATIBLE, "{s} is not deprecated any more."),
    OPERATION_ID_CHANGED(Group.OPERATION, Verdict.BREAKING, "{s} has the operationId {t}, before {f}."),
    TAGS_CHANGED(Group.OPERATION, Verdict.BREAKING, "{s} has the tags {t}, before {f}."),
    SUNSET_ANNOUNCED(Group.OPERATION, Verdict.NONE, "{s} ends on {t}."),
    SUNSET_CHANGED(Group.OPERATION, Verdict.NONE, "{s} ends on {t}, before {f}."),
    SUNSET_WITHDRAWN(Group.OPERATION, Verdict.NONE, "{s} does not end on {f} any more."),
    STABILITY_CHANGED(Group.OPERATION, Verdict.NONE, "{s} is {t}, before {f}."),
    WEBHOOK_ADDED(Group.OPERATION, Verdict.COMPATIBLE, "{s} is new."),
    WEBHOOK_REMOVED(Group.OPERATION, Verdict.BREAKING, "{s} is gone."),
    CALLBACK_ADDED(Group.OPERATION, Verdict.COMPATIBLE, "{s} is new."),
    CALLBACK_REMOVED(Group.OPERATION, Verdict.BREAKING, "{s} is gone."),

    SERVER_ADDED(Group.SERVER, Verdict.COMPATIBLE, "{s} can be called at {t} too."),
    SERVER_REMOVED(Group.SERVER, Verdict.NONE, "{s} cannot be called at {f} any more."),
    SERVER_CHANGED(Group.SERVER, Verdict.NONE, "{s} is called at {t}, before at {f}."),
    SERVER_VARIABLE_CHANGED(Group.SERVER, Verdict.NONE, "{s} has {t} for its variable, before {f}."),

    SECURITY_ADDED(Group.SECURITY, Verdict.RISKY, "{s} asks for {t}, and was open before."),
    SECURITY_REMOVED(Group.SECURITY, Verdict.NONE, "{s} is open, before it asked for {f}."),
    SECURITY_ALTERNATIVE_ADDED(Group.SECURITY, Verdict.NONE, "{s} accepts {t} too."),
    SECURITY_ALTERNATIVE_REMOVED(Group.SECURITY, Verdict.NONE, "{s} does not accept {f} any more."),
    SECURITY_ALTERNATIVE_CHANGED(Group.SECURITY, Verdict.NONE, "{s} asks for {t}, before for {f}."),
    SECURITY_SCOPE_ADDED(Group.SECURITY, Verdict.NONE, "{s} asks for the scope {t}."),
    SECURITY_SCOPE_REMOVED(Group.SECURITY, Verdict.NONE, "{s} does not ask for the scope {f} any more."),
    SECURITY_SCHEME_CHANGED(Group.SECURITY, Verdict.RISKY, "{s} is {t}, before {f}."),
    SECURITY_URL_CHANGED(Group.SECURITY, Verdict.NONE, "{s} is at {t}, before at {f}."),

    PARAMETER_ADDED_REQUIRED(Group.PARAMETER, Verdict.BREAKING, "{s} is new and required."),
    PARAMETER_ADDED_OPTIONAL(Group.PARAMETER, Verdict.RISKY, "{s} is new and optional."),
    PARAMETER_REMOVED(Group.PARAMETER, Verdict.BREAKING, "{s} is gone."),
    PARAMETER_MOVED(Group.PARAMETER, Verdict.BREAKING, "{s} is in {t}, before in {f}."),
    PARAMETER_BECAME_REQUIRED(Group.PARAMETER, Verdict.BREAKING, "{s} is required now."),
    PARAMETER_BECAME_OPTIONAL(Group.PARAMETER, Verdict.COMPATIBLE, "{s} is optional now."),
    PARAMETER_RENAMED(Group.PARAMETER, Verdict.BREAKING, "{s} is called {t}, before {f}."),
    PARAMETER_ORDER_CHANGED(Group.PARAMETER, Verdict.RISKY, "{s} has its parameters in the order {t}, before {f}."),
    PARAMETER_DEPRECATED(Group.PARAMETER, Verdict.RISKY, "{s} is deprecated."),
    PARAMETER_REACTIVATED(Group.PARAMETER, Verdict.COMPATIBLE, "{s} is not deprecated any more."),
    PARAMETER_STYLE_CHANGED(Group.PARAMETER, Verdict.NONE, "{s} is written in the style {t}, before {f}."),
    PARAMETER_EXPLODE_CHANGED(Group.PARAMETER, Verdict.NONE, "{s} has explode {t}, before {f}."),
    PARAMETER_RESERVED_CHANGED(Group.PARAMETER, Verdict.NONE, "{s} has allowReserved {t}, before {f}."),
    PARAMETER_EMPTY_CHANGED(Group.PARAMETER, Verdict.NONE, "{s} has allowEmptyValue {t}, before {f}."),
    PARAMETER_CONTENT_CHANGED(Group.PARAMETER, Verdict.BREAKING, "{s} is written as {t}, before as {f}."),

    REQUEST_BODY_ADDED_REQUIRED(Group.REQUEST_BODY, Verdict.BREAKING, "{s} is new and required."),
    REQUEST_BODY_ADDED_OPTIONAL(Group.REQUEST_BODY, Verdict.RISKY, "{s} is new and optional."),
    REQUEST_BODY_REMOVED(Group.REQUEST_BODY, Verdict.BREAKING, "{s} is gone."),
    REQUEST_BODY_BECAME_REQUIRED(Group.REQUEST_BODY, Verdict.BREAKING, "{s} is required now."),
    REQUEST_BODY_BECAME_OPTIONAL(Group.REQUEST_BODY, Verdict.COMPATIBLE, "{s} is optional now."),
    REQUEST_MEDIA_TYPE_ADDED(Group.REQUEST_BODY, Verdict.COMPATIBLE, "{s} may be sent as {t} too."),
    REQUEST_MEDIA_TYPE_REMOVED(Group.REQUEST_BODY, Verdict.BREAKING, "{s} cannot be sent as {f} any more."),
    REQUEST_MEDIA_TYPE_CHANGED(Group.REQUEST_BODY, Verdict.NONE, "{s} is sent as {t}, before as {f}."),
    ENCODING_CHANGED(Group.REQUEST_BODY, Verdict.NONE, "{s} is encoded as {t}, before as {f}."),

    RESPONSE_ADDED(Group.RESPONSE, Verdict.COMPATIBLE, "{s} is new."),
    RESPONSE_REMOVED(Group.RESPONSE, Verdict.BREAKING, "{s} is gone."),
    ERROR_ADDED(Group.RESPONSE, Verdict.NONE, "{s} is new."),
    ERROR_REMOVED(Group.RESPONSE, Verdict.NONE, "{s} is gone."),
    RESPONSE_MEDIA_TYPE_ADDED(Group.RESPONSE, Verdict.NONE, "{s} may come as {t} too."),
    RESPONSE_MEDIA_TYPE_REMOVED(Group.RESPONSE, Verdict.BREAKING, "{s} does not come as {f} any more."),
    RESPONSE_MEDIA_TYPE_CHANGED(Group.RESPONSE, Verdict.NONE, "{s} comes as {t}, before as {f}."),
    RESPONSE_BODY_ADDED(Group.RESPONSE, Verdict.BREAKING, "{s} has a body now."),
    RESPONSE_BODY_REMOVED(Group.RESPONSE, Verdict.BREAKING, "{s} has no body any more."),
    RESPONSE_HEADER_ADDED(Group.RESPONSE, Verdict.NONE, "{s} is new."),
    RESPONSE_HEADER_REMOVED(Group.RESPONSE, Verdict.NONE, "{s} is gone."),
    RESPONSE_HEADER_BECAME_REQUIRED(Group.RESPONSE, Verdict.NONE, "{s} is always there now."),
    RESPONSE_HEADER_BECAME_OPTIONAL(Group.RESPONSE, Verdict.NONE, "{s} may be missing now."),
    RESPONSE_HEADER_STYLE_CHANGED(Group.RESPONSE, Verdict.NONE, "{s} is written as {t}, before as {f}."),
    RESPONSE_HEADER_DEPRECATED(Group.RESPONSE, Verdict.NONE, "{s} is deprecated."),
    RESPONSE_HEADER_REACTIVATED(Group.RESPONSE, Verdict.NONE, "{s} is not deprecated any more."),
    LINK_ADDED(Group.RESPONSE, Verdict.NONE, "{s} is new."),
    LINK_REMOVED(Group.RESPONSE, Verdict.NONE, "{s} is gone."),
    LINK_CHANGED(Group.RESPONSE, Verdict.NONE, "{s} is {t}, before {f}."),

    PROPERTY_ADDED_REQUIRED(Group.SCHEMA, Verdict.COMPATIBLE, "{s} is new and required."),
    PROPERTY_ADDED_OPTIONAL(Group.SCHEMA, Verdict.COMPATIBLE, "{s} is new and optional."),
    PROPERTY_REMOVED(Group.SCHEMA, Verdict.BREAKING, "{s} is gone."),
    PROPERTY_BECAME_REQUIRED(Group.SCHEMA, Verdict.BREAKING, "{s} is required now."),
    PROPERTY_BECAME_OPTIONAL(Group.SCHEMA, Verdict.BREAKING, "{s} may be missing now."),
    BECAME_NULLABLE(Group.SCHEMA, Verdict.BREAKING, "{s} may be null now."),
    BECAME_NOT_NULLABLE(Group.SCHEMA, Verdict.BREAKING, "{s} may not be null any more."),
    TYPE_WIDENED(Group.SCHEMA, Verdict.BREAKING, "{s} is of the type {t}, before {f}."),
    TYPE_NARROWED(Group.SCHEMA, Verdict.BREAKING, "{s} is of the type {t}, before {f}."),
    TYPE_REPLACED(Group.SCHEMA, Verdict.BREAKING, "{s} is of the type {t}, before {f}."),
    TYPE_STATED(Group.SCHEMA, Verdict.NONE, "{s} says that it is of the type {t}, as its keywords implied."),
    FORMAT_WIDENED(Group.SCHEMA, Verdict.BREAKING, "{s} has the format {t}, before {f}."),
    FORMAT_NARROWED(Group.SCHEMA, Verdict.BREAKING, "{s} has the format {t}, before {f}."),
    FORMAT_REPLACED(Group.SCHEMA, Verdict.BREAKING, "{s} has the format {t}, before {f}."),
    ENUM_VALUE_ADDED(Group.SCHEMA, Verdict.RISKY, "{s} may be {t} too."),
    ENUM_VALUE_REMOVED(Group.SCHEMA, Verdict.BREAKING, "{s} may not be {f} any more."),
    ENUM_INTRODUCED(Group.SCHEMA, Verdict.BREAKING, "{s} is one of {t}, before any value."),
    ENUM_LIFTED(Group.SCHEMA, Verdict.BREAKING, "{s} may be any value, before one of {f}."),
    OPEN_ENUM_VALUE_ADDED(Group.SCHEMA, Verdict.RISKY, "{s} names {t} too, in a list that is open."),
    OPEN_ENUM_VALUE_REMOVED(Group.SCHEMA, Verdict.RISKY, "{s} does not name {f} any more, in a list that is open."),
    DEFAULT_ADDED(Group.SCHEMA, Verdict.NONE, "{s} has the default {t}."),
    DEFAULT_CHANGED(Group.SCHEMA, Verdict.NONE, "{s} has the default {t}, before {f}."),
    DEFAULT_REMOVED(Group.SCHEMA, Verdict.NONE, "{s} has no default any more, before {f}."),
    MAXIMUM_RAISED(Group.SCHEMA, Verdict.NONE, "{s} is {t} at most, before {f}."),
    MAXIMUM_LOWERED(Group.SCHEMA, Verdict.NONE, "{s} is {t} at most, before {f}."),
    MINIMUM_RAISED(Group.SCHEMA, Verdict.NONE, "{s} is {t} at least, before {f}."),
    MINIMUM_LOWERED(Group.SCHEMA, Verdict.NONE, "{s} is {t} at least, before {f}."),
    MULTIPLE_OF_NARROWED(Group.SCHEMA, Verdict.NONE, "{s} is a multiple of {t}, before of {f}."),
    MULTIPLE_OF_WIDENED(Group.SCHEMA, Verdict.NONE, "{s} is a multiple of {t}, before of {f}."),
    MULTIPLE_OF_REPLACED(Group.SCHEMA, Verdict.NONE, "{s} is a multiple of {t}, before of {f}."),
    MAX_LENGTH_RAISED(Group.SCHEMA, Verdict.NONE, "{s} has {t} characters at most, before {f}."),
    MAX_LENGTH_LOWERED(Group.SCHEMA, Verdict.NONE, "{s} has {t} characters at most, before {f}."),
    MIN_LENGTH_RAISED(Group.SCHEMA, Verdict.NONE, "{s} has {t} characters at least, before {f}."),
    MIN_LENGTH_LOWERED(Group.SCHEMA, Verdict.NONE, "{s} has {t} characters at least, before {f}."),
    PATTERN_ADDED(Group.SCHEMA, Verdict.NONE, "{s} matches {t}."),
    PATTERN_CHANGED(Group.SCHEMA, Verdict.NONE, "{s} matches {t}, before {f}."),
    PATTERN_REMOVED(Group.SCHEMA, Verdict.NONE, "{s} need not match {f} any more."),
    MAX_ITEMS_RAISED(Group.SCHEMA, Verdict.NONE, "{s} has {t} items at most, before {f}."),
    MAX_ITEMS_LOWERED(Group.SCHEMA, Verdict.NONE, "{s} has {t} items at most, before {f}."),
    MIN_ITEMS_RAISED(Group.SCHEMA, Verdict.NONE, "{s} has {t} items at least, before {f}."),
    MIN_ITEMS_LOWERED(Group.SCHEMA, Verdict.NONE, "{s} has {t} items at least, before {f}."),
    UNIQUE_ITEMS_SET(Group.SCHEMA, Verdict.RISKY, "{s} has no item twice now."),
    UNIQUE_ITEMS_UNSET(Group.SCHEMA, Verdict.RISKY, "{s} may have an item twice now."),
    MAX_PROPERTIES_RAISED(Group.SCHEMA, Verdict.NONE, "{s} has {t} members at most, before {f}."),
    MAX_PROPERTIES_LOWERED(Group.SCHEMA, Verdict.NONE, "{s} has {t} members at most, before {f}."),
    MIN_PROPERTIES_RAISED(Group.SCHEMA, Verdict.NONE, "{s} has {t} members at least, before {f}."),
    MIN_PROPERTIES_LOWERED(Group.SCHEMA, Verdict.NONE, "{s} has {t} members at least, before {f}."),
    ADDITIONAL_PROPERTIES_CLOSED(Group.SCHEMA, Verdict.RISKY, "{s} has no other members than those named."),
    ADDITIONAL_PROPERTIES_OPENED(Group.SCHEMA, Verdict.RISKY, "{s} may have other members than those named."),
    ADDITIONAL_PROPERTIES_NARROWED(
            Group.SCHEMA, Verdict.RISKY, "{s} says what its other members are: {t}, before {f}."),
    ADDITIONAL_PROPERTIES_WIDENED(
            Group.SCHEMA, Verdict.RISKY, "{s} leaves open what its other members are: {t}, before {f}."),
    PATTERN_PROPERTY_ADDED(Group.SCHEMA, Verdict.NONE, "{s} says what its members named {t} are."),
    PATTERN_PROPERTY_REMOVED(Group.SCHEMA, Verdict.NONE, "{s} does not say any more what its members named {f} are."),
    PROPERTY_NAMES_ADDED(Group.SCHEMA, Verdict.NONE, "{s} says how its members are named."),
    PROPERTY_NAMES_REMOVED(Group.SCHEMA, Verdict.NONE, "{s} does not say any more how its members are named."),
    DEPENDENT_REQUIRED_ADDED(Group.SCHEMA, Verdict.NONE, "{s} asks for {t}."),
    DEPENDENT_REQUIRED_REMOVED(Group.SCHEMA, Verdict.NONE, "{s} does not ask for {f} any more."),
    DEPENDENT_SCHEMA_ADDED(Group.SCHEMA, Verdict.NONE, "{s} says more if {t} is there."),
    DEPENDENT_SCHEMA_REMOVED(Group.SCHEMA, Verdict.NONE, "{s} does not say more if {f} is there."),
    UNEVALUATED_CHANGED(Group.SCHEMA, Verdict.NONE, "{s} takes {t} for what nothing else describes, before {f}."),
    PREFIX_ITEM_ADDED(Group.SCHEMA, Verdict.NONE, "{s} says what its item {t} is."),
    PREFIX_ITEM_REMOVED(Group.SCHEMA, Verdict.NONE, "{s} does not say any more what its item {f} is."),
    ITEMS_ADDED(Group.SCHEMA, Verdict.RISKY, "{s} says what its items are."),
    ITEMS_REMOVED(Group.SCHEMA, Verdict.RISKY, "{s} does not say any more what its items are."),
    CONTAINS_ADDED(Group.SCHEMA, Verdict.NONE, "{s} has to contain what it need not have contained before."),
    CONTAINS_REMOVED(Group.SCHEMA, Verdict.NONE, "{s} need not contain any more what it had to."),
    CONTAINS_COUNT_NARROWED(Group.SCHEMA, Verdict.NONE, "{s} contains {t}, before {f}."),
    CONTAINS_COUNT_WIDENED(Group.SCHEMA, Verdict.NONE, "{s} contains {t}, before {f}."),
    ONE_OF_ADDED(Group.SCHEMA, Verdict.BREAKING, "{s} may be {t} too."),
    ONE_OF_REMOVED(Group.SCHEMA, Verdict.BREAKING, "{s} cannot be {f} any more."),
    ANY_OF_ADDED(Group.SCHEMA, Verdict.BREAKING, "{s} may be {t} too."),
    ANY_OF_REMOVED(Group.SCHEMA, Verdict.BREAKING, "{s} cannot be {f} any more."),
    ALTERNATIVES_INTRODUCED(Group.SCHEMA, Verdict.BREAKING, "{s} is one of {t}."),
    ALTERNATIVES_LIFTED(Group.SCHEMA, Verdict.BREAKING, "{s} is not one of {f} any more."),
    ALTERNATIVES_CHANGED(Group.SCHEMA, Verdict.BREAKING, "{s} is {t}, before {f}."),
    NOT_ADDED(Group.SCHEMA, Verdict.NONE, "{s} may not be {t}."),
    NOT_REMOVED(Group.SCHEMA, Verdict.NONE, "{s} may be {f}."),
    CONDITION_ADDED(Group.SCHEMA, Verdict.NONE, "{s} has a condition ({t})."),
    CONDITION_REMOVED(Group.SCHEMA, Verdict.NONE, "{s} has no condition any more ({f})."),
    DISCRIMINATOR_ADDED(Group.SCHEMA, Verdict.BREAKING, "{s} is told apart by {t}."),
    DISCRIMINATOR_REMOVED(Group.SCHEMA, Verdict.BREAKING, "{s} is not told apart by {f} any more."),
    DISCRIMINATOR_PROPERTY_CHANGED(Group.SCHEMA, Verdict.BREAKING, "{s} is told apart by {t}, before by {f}."),
    DISCRIMINATOR_MAPPING_ADDED(Group.SCHEMA, Verdict.COMPATIBLE, "{s} knows {t}."),
    DISCRIMINATOR_MAPPING_REMOVED(Group.SCHEMA, Verdict.BREAKING, "{s} does not know {f} any more."),
    DISCRIMINATOR_MAPPING_CHANGED(Group.SCHEMA, Verdict.BREAKING, "{s} takes {t}, before {f}."),
    CONTENT_ENCODING_CHANGED(Group.SCHEMA, Verdict.RISKY, "{s} is encoded as {t}, before {f}."),
    CONTENT_MEDIA_TYPE_CHANGED(Group.SCHEMA, Verdict.NONE, "{s} holds {t}, before {f}."),
    CONTENT_SCHEMA_ADDED(Group.SCHEMA, Verdict.NONE, "{s} says what it holds."),
    CONTENT_SCHEMA_REMOVED(Group.SCHEMA, Verdict.NONE, "{s} does not say any more what it holds."),
    BECAME_READ_ONLY(Group.SCHEMA, Verdict.RISKY, "{s} is only read now."),
    BECAME_NOT_READ_ONLY(Group.SCHEMA, Verdict.COMPATIBLE, "{s} may be written now."),
    BECAME_WRITE_ONLY(Group.SCHEMA, Verdict.RISKY, "{s} is only written now."),
    BECAME_NOT_WRITE_ONLY(Group.SCHEMA, Verdict.COMPATIBLE, "{s} may be read now."),
    PROPERTY_DEPRECATED(Group.SCHEMA, Verdict.RISKY, "{s} is deprecated."),
    PROPERTY_REACTIVATED(Group.SCHEMA, Verdict.COMPATIBLE, "{s} is not deprecated any more."),
    SCHEMA_FORBIDDEN(Group.SCHEMA, Verdict.BREAKING, "{s} accepts nothing any more."),
    SCHEMA_ALLOWED(Group.SCHEMA, Verdict.BREAKING, "{s} accepted nothing before."),
    SCHEMA_INTRODUCED(Group.SCHEMA, Verdict.BREAKING, "{s} has a schema now, before it could be anything."),
    SCHEMA_LIFTED(Group.SCHEMA, Verdict.BREAKING, "{s} has no schema any more and can be anything."),
    XML_CHANGED(Group.SCHEMA, Verdict.RISKY, "{s} is written in XML as {t}, before as {f}."),

    SCHEMA_RENAMED(Group.CODE, Verdict.BREAKING, "The schema {s} is called {t}, before {f}."),
    SCHEMA_REMOVED(Group.CODE, Verdict.BREAKING, "The schema {s} is gone."),
    SCHEMA_ADDED(Group.CODE, Verdict.COMPATIBLE, "The schema {s} is new."),

    DOCUMENTATION_CHANGED(Group.DOCUMENT, Verdict.NONE, "{s} is described in other words."),
    EXAMPLE_CHANGED(Group.DOCUMENT, Verdict.NONE, "{s} has other examples."),
    EXTENSION_CHANGED(Group.DOCUMENT, Verdict.NONE, "{s} is {t}, before {f}."),
    OPENAPI_VERSION_CHANGED(Group.DOCUMENT, Verdict.NONE, "The document is OpenAPI {t}, before {f}.");

    /** What of a document an edit is about. */
    public enum Group {
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

    private final Group group;
    private final Verdict code;
    private final String sentence;

    Kind(Group group, Verdict code, String sentence) {
        this.group = group;
        this.code = code;
        this.sentence = sentence;
    }

    /** In kebab-case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Group group() {
        return group;
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
        return Sentence.of(this, sentence).with(subject, from, to, mark);
    }
}
