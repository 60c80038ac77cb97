package org.coworkingapi.server.app.database;

/**
 * Thrown at startup if an issuer is configured but no database. The server would otherwise send example data to
 * customers.
 */
final class MissingDatabaseException extends RuntimeException {

    MissingDatabaseException(String issuer) {
        super("The property 'spring.datasource.url' is not set. With the issuer " + issuer
                + ", the server does not start on the embedded database, which contains example data.");
    }
}
