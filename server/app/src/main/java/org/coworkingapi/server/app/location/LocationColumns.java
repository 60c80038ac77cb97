package org.coworkingapi.server.app.location;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;

/** The location's part of a joined row. */
public final class LocationColumns {

    /** For the select list of a query that joins {@code location l}. */
    public static final String SELECT =
            "l.id as location_id, l.name as location_name, l.web_address, l.home_url, l.time_zone";

    private LocationColumns() {}

    /** Reads what {@link #SELECT} selected. */
    public static Location read(ResultSet row) throws SQLException {
        return new Location(
                row.getLong("location_id"),
                row.getString("location_name"),
                row.getString("web_address"),
                row.getString("home_url"),
                ZoneId.of(row.getString("time_zone")));
    }
}
