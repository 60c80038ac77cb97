package org.coworkingapi.server.app.database;

import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** SQL that differs between PostgreSQL and H2. */
@Component
public final class Dialect {

    private final boolean postgresql;

    public Dialect(JdbcTemplate database) {
        String product = database.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        this.postgresql = DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
    }

    public boolean isPostgresql() {
        return postgresql;
    }

    /**
     * Returns an expression for {@code order by} that sorts strings by Unicode code point. UTF-8 bytes sort like code
     * points, which the collation of a database rarely does. H2 compares UTF-16 units.
     */
    public String inCodePointOrder(String column) {
        return postgresql ? column + " collate \"C\"" : "stringtoutf8(" + column + ")";
    }
}
