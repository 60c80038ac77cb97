package org.coworkingapi.contract.openapi.operation;

/**
 * A part of an operation.
 *
 * @param name the location and name of a parameter, such as {@code query _shape}; the name of a response header; an
 *     empty string for other parts
 * @param status the response status as written in the document ({@code 200}, {@code 4XX}, {@code default}), otherwise
 *     an empty string
 * @param mediaType the media type of a body, otherwise an empty string
 */
public record Location(Part part, String name, String status, String mediaType) {

    /** The kinds of parts of an operation. */
    public enum Part {
        OPERATION,
        SERVER,
        SECURITY,
        PARAMETER,
        REQUEST_BODY,
        RESPONSE,
        RESPONSE_HEADER,
        RESPONSE_BODY
    }

    /** The operation as a whole. */
    public static final Location OPERATION = new Location(Part.OPERATION, "", "", "");

    public static final Location SERVER = new Location(Part.SERVER, "", "", "");
    public static final Location SECURITY = new Location(Part.SECURITY, "", "", "");

    /**
     * Returns the location of a parameter.
     *
     * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
     */
    public static Location parameter(String in, String name) {
        return new Location(Part.PARAMETER, in + ' ' + name, "", "");
    }

    public static Location requestBody(String mediaType) {
        return new Location(Part.REQUEST_BODY, "", "", mediaType);
    }

    /** Returns the location of a response as a whole. */
    public static Location response(String status) {
        return new Location(Part.RESPONSE, "", status, "");
    }

    public static Location responseHeader(String status, String name) {
        return new Location(Part.RESPONSE_HEADER, name, status, "");
    }

    public static Location responseBody(String status, String mediaType) {
        return new Location(Part.RESPONSE_BODY, "", status, mediaType);
    }

    /**
     * Returns a readable form such as {@code query parameter _shape}, {@code 200 body} or {@code header Allow of 405}.
     */
    @Override
    public String toString() {
        return switch (part) {
            case OPERATION -> "operation";
            case SERVER -> "server";
            case SECURITY -> "security";
            case PARAMETER ->
                name.substring(0, name.indexOf(' ')) + " parameter " + name.substring(name.indexOf(' ') + 1);
            case REQUEST_BODY -> "request body" + (mediaType.isEmpty() ? "" : " " + mediaType);
            case RESPONSE -> "response " + status;
            case RESPONSE_HEADER -> "header " + name + " of " + status;
            case RESPONSE_BODY -> status + " body" + (mediaType.isEmpty() ? "" : " " + mediaType);
        };
    }
}
