package org.coworkingapi.server.app.database;

/**
 * Thrown at startup if an issuer is configured, but no database is configured. The server would otherwise send example
 * data to customers.
 */
final class MissingDatabaseException extends RuntimeException {

    MissingDatabaseException(String issuer) {
        super("The property 'spring.datasource.url' is not set. The server accepts tokens of the issuer " + issuer
                + " and therefore does not start with the embedded database, which contains example data.");
    }
}
