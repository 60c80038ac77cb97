package org.coworkingapi.contract.verification.evidence;

import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.operation.Operation;

/**
 * A possible observation of a response that the spec allows, such as that a field is null.
 *
 * @param path a JSON path with {@code [*]} for any element, or {@code status} for the response itself
 * @param seen the observation: {@code null}, {@code not empty}, {@code true}, or a value
 * @param at the location in the spec
 * @param shared whether one observation in an error of any operation is sufficient; operation and status are the first
 */
public record Fact(
        Operation operation, int status, String path, FactKind kind, String seen, SourceLocation at, boolean shared) {

    /** The kind of a fact. */
    public enum FactKind {
        ANSWER("responses"),
        NULLABLE("nullable fields"),
        LIST("lists"),
        FLAG("booleans"),
        VALUE("enum values");

        private final String plural;

        FactKind(String plural) {
            this.plural = plural;
        }

        /** Returns the plural for counts in reports. */
        public String plural() {
            return plural;
        }
    }

    /** Returns the stable and unique id, such as {@code getTeamProfile 200 $.Description null}. */
    public String id() {
        return id(operation.id(), status, path, seen);
    }

    static String id(String operation, int status, String path, String seen) {
        return operation + ' ' + status + ' ' + path + ' ' + seen;
    }

    /** Returns the message of the finding for a fact that was not observed. */
    String missingMessage() {
        String message = switch (kind) {
            case ANSWER ->
                path.equals("status")
                        ? "The documented status was never observed"
                        : "The documented code " + seen + " was never observed";
            case NULLABLE ->
                "The nullable value was never observed " + (seen.equals(Facts.NULL) ? "as null" : "with a value");
            case LIST -> "The list was never observed " + (seen.equals(Facts.EMPTY) ? "empty" : "with an element");
            case FLAG -> "The boolean was never observed as " + seen;
            case VALUE -> "The documented value " + seen + " was never observed";
        };
        return shared ? message + " in any error." : message + '.';
    }
}
