package org.coworkingapi.contract.verification.evidence;

import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.operation.Operation;

/**
 * Something that an answer can show, and that the spec says will be shown one day.
 *
 * @param path a JSON path with {@code [*]} for any element; {@code status} for the answer as such
 * @param seen how it looks: {@code null}, {@code not empty}, {@code true}, or a value
 * @param at where the spec says so
 */
public record Fact(Operation operation, int status, String path, FactKind kind, String seen, SourceLocation at) {

    /** What of the spec a fact is about. */
    public enum FactKind {
        ANSWER("answers"),
        NULLABLE("nullable fields"),
        LIST("lists"),
        FLAG("flags"),
        VALUE("listed values");

        private final String plural;

        FactKind(String plural) {
            this.plural = plural;
        }

        /** As a report counts them. */
        public String plural() {
            return plural;
        }
    }

    /** Stable and unique: {@code getTeamProfile 200 $.Description null}. */
    public String id() {
        return id(operation.id(), status, path, seen);
    }

    static String id(String operation, int status, String path, String seen) {
        return operation + ' ' + status + ' ' + path + ' ' + seen;
    }

    /** What it means that nobody ever saw it, one sentence. */
    String missing() {
        return switch (kind) {
            case ANSWER ->
                path.equals("status")
                        ? "The documented status was never observed."
                        : "The code " + seen + " is documented and was never seen.";
            case NULLABLE ->
                "It is nullable and was never seen " + (seen.equals(Facts.NULL) ? "null." : "with a value.");
            case LIST ->
                "It is a list and was never seen " + (seen.equals(Facts.EMPTY) ? "empty." : "with an element.");
            case FLAG -> "It is true or false and was never seen " + seen + '.';
            case VALUE -> "It may be " + seen + " and was never seen so.";
        };
    }
}
