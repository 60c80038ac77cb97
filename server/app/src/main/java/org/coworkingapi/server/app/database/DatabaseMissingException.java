package org.coworkingapi.server.app.database;

/**
 * Ends the start of a server that trusts an issuer but has no database: it would answer customers with example data.
 */
final class DatabaseMissingException extends RuntimeException {

    DatabaseMissingException(String issuer) {
        super("The property 'spring.datasource.url' is not set, so the server would answer customers of " + issuer
                + " with the example data of its embedded database.");
    }
}
