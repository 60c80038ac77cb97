package org.coworkingapi.contract.review.counterexample;

import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.AffectedLocation;

/** Says why nothing shows a change. */
final class NoCounterexampleReasons {

    private NoCounterexampleReasons() {}

    /**
     * Of a change that no request and no response can show, whatever the documents say; empty if it is worth a search.
     */
    static String withoutSearch(Change change) {
        String kind = change.type().id();
        if (kind.startsWith("discriminator")) {
            return "A discriminator tells readers which alternative they have; a validator of JSON Schema does not look at it.";
        }
        return switch (change.type()) {
            case XML_CHANGED,
                    ENCODING_CHANGED,
                    CONTENT_ENCODING_CHANGED,
                    CONTENT_MEDIA_TYPE_CHANGED,
                    RESPONSE_HEADER_STYLE_CHANGED ->
                "It changes how the same value is written, which a validator of JSON Schema does not see.";
            case CONTENT_SCHEMA_ADDED, CONTENT_SCHEMA_REMOVED ->
                "A validator of JSON Schema does not look into a text that holds another document.";
            case SECURITY_URL_CHANGED -> "Where a token comes from is nothing that a request shows.";
            case LINK_ADDED, LINK_REMOVED, LINK_CHANGED ->
                "A link describes what can be called next, and is in no response.";
            case WEBHOOK_ADDED, WEBHOOK_REMOVED, CALLBACK_ADDED, CALLBACK_REMOVED ->
                "It is about whether anything is sent at all, which nothing that is sent can show.";
            default -> "";
        };
    }

    /** Of a search that found nothing outside schemas. */
    static String ofLines(Change change) {
        return switch (change.type()) {
            case OPERATION_REMOVED, SERVER_REMOVED, SERVER_VARIABLE_CHANGED ->
                "Another operation of the new document has a path that the same request fits.";
            case PARAMETER_REMOVED ->
                "OpenAPI does not say that a request with a parameter that nobody knows is refused.";
            case SECURITY_SCHEME_CHANGED -> "What a request carries looks the same under both documents.";
            case PARAMETER_CONTENT_CHANGED -> "A value in another media type than JSON is not written here.";
            case PARAMETER_STYLE_CHANGED, PARAMETER_EXPLODE_CHANGED, PARAMETER_RESERVED_CHANGED ->
                "No value was found that the two documents have written differently.";
            case RESPONSE_HEADER_REMOVED, RESPONSE_HEADER_BECAME_OPTIONAL ->
                "The old document does not promise it, so a response without it is right under both.";
            default ->
                "Of the requests and responses that were tried, none is right under one document and wrong under the other "
                        + "because of this.";
        };
    }

    /** Of a search that found no value. */
    static String ofValues(Change change, AffectedLocation affectedLocation, boolean isText, SchemaSearch.SchemaSearchResult schemaSearchResult) {
        boolean isResponse = affectedLocation.direction() == Direction.RESPONSE;
        String allowing = isResponse ? "new" : "old";
        if (schemaSearchResult.bases() == 0) {
            return "No value could be made that is right under the " + allowing + " document and has the place "
                    + affectedLocation.path() + '.';
        }
        if (change.type() == ChangeType.PROPERTY_REMOVED) {
            return isResponse
                    ? "The old document does not require it, so a response without it is right under both."
                    : "The new document allows members that it does not name, so a request with it is right under both.";
        }
        String kind = change.type().id();
        if (kind.startsWith("format")) {
            return "No value was found that the validator takes for one format and not for the other; it may not know them.";
        }
        if (kind.endsWith("-only")) {
            return "readOnly and writeOnly tell who sends it; a validator of JSON Schema does not look at them.";
        }
        return "Of " + schemaSearchResult.tries() + " values that were tried, none is right under the " + allowing
                + " document and wrong under the other "
                + (isText ? "because of this, for it is sent as text." : "because of this.");
    }
}
