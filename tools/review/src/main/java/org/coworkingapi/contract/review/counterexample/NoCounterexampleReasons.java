package org.coworkingapi.contract.review.counterexample;

import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;

/** The reasons why changes have no counterexample. */
final class NoCounterexampleReasons {

    private NoCounterexampleReasons() {}

    /** Returns the reason why a change never has a counterexample, or an empty string if it may have one. */
    static String ofChangeType(Change change) {
        String id = change.type().id();
        if (id.startsWith("discriminator")) {
            return "JSON Schema validators ignore discriminators.";
        }
        return switch (change.type()) {
            case XML_CHANGED,
                    ENCODING_CHANGED,
                    CONTENT_ENCODING_CHANGED,
                    CONTENT_MEDIA_TYPE_CHANGED,
                    RESPONSE_HEADER_STYLE_CHANGED -> "JSON Schema validators do not check how a value is serialized.";
            case CONTENT_SCHEMA_ADDED, CONTENT_SCHEMA_REMOVED ->
                "JSON Schema validators do not check documents inside strings.";
            case SECURITY_URL_CHANGED -> "A request does not show from which URL the client got its token.";
            case LINK_ADDED, LINK_REMOVED, LINK_CHANGED -> "Links are not part of a response.";
            case WEBHOOK_ADDED, WEBHOOK_REMOVED, CALLBACK_ADDED, CALLBACK_REMOVED ->
                "A single request cannot show whether webhooks or callbacks are sent.";
            default -> "";
        };
    }

    /** Returns the reason why the search found no request or response that is a counterexample. */
    static String ofRequestsAndResponses(Change change) {
        return switch (change.type()) {
            case OPERATION_REMOVED, SERVER_REMOVED, SERVER_VARIABLE_CHANGED ->
                "Another operation of the new document accepts the same request.";
            case PARAMETER_REMOVED -> "OpenAPI does not require servers to reject unknown parameters.";
            case SECURITY_SCHEME_CHANGED -> "The request is the same for both documents.";
            case PARAMETER_CONTENT_CHANGED -> "The search writes the content of parameters only as JSON.";
            case PARAMETER_STYLE_CHANGED, PARAMETER_EXPLODE_CHANGED, PARAMETER_RESERVED_CHANGED ->
                "No value was found that the documents serialize differently.";
            case RESPONSE_HEADER_REMOVED ->
                "The old document does not require the header, so a response without it is valid in both documents.";
            default -> "The search found no request or response that this change makes valid or invalid.";
        };
    }

    /** Returns the reason why the search found no value that is a counterexample. */
    static String ofValues(
            Change change,
            AffectedLocation affectedLocation,
            boolean isText,
            SchemaSearch.SchemaSearchResult schemaSearchResult) {
        boolean isResponse = affectedLocation.direction() == Direction.RESPONSE;
        String allowingDocument = isResponse ? "new" : "old";
        if (schemaSearchResult.bases() == 0) {
            return "No value was found that is valid in the " + allowingDocument + " document and contains "
                    + affectedLocation.path() + '.';
        }
        if (change.type() == ChangeType.PROPERTY_REMOVED) {
            return isResponse
                    ? "The old document does not require the property, so a response without it is valid in both documents."
                    : "The new document allows additional properties, so a request with the removed property is valid in both documents.";
        }
        String id = change.type().id();
        if (id.startsWith("format")) {
            return "No value was found that matches only one of the formats; the validator may not support them.";
        }
        if (id.endsWith("-only")) {
            return "JSON Schema validators ignore readOnly and writeOnly.";
        }
        return "This change makes none of the " + schemaSearchResult.tries() + " tried values "
                + (isResponse ? "valid" : "invalid")
                + (isText ? ", possibly because values at this location are sent as strings." : ".");
    }
}
