package org.coworkingapi.server.app.location;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.coworkingapi.server.app.wire.Uris;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The columns of the location in a joined row. */
public final class LocationColumns {

    /** Select list for queries that join {@code location l}. */
    public static final String SELECT =
            "l.id as location_id, l.name as location_name, l.web_address, l.home_url, l.time_zone";

    private static final Logger LOG = LoggerFactory.getLogger(LocationColumns.class);

    private static final Set<Long> LOGGED_LOCATIONS = ConcurrentHashMap.newKeySet();

    private LocationColumns() {}

    /** Reads the location from the columns of {@link #SELECT}. */
    public static Location read(ResultSet row) throws SQLException {
        return new Location(
                row.getLong("location_id"),
                row.getString("location_name"),
                row.getString("web_address"),
                Uris.orBlank(row.getString("home_url")),
                timeZone(row));
    }

    /**
     * Returns the time zone, or UTC if the stored zone is unknown, so that the teams of the location remain available.
     * Logs an error once per location.
     */
    private static ZoneId timeZone(ResultSet row) throws SQLException {
        try {
            return ZoneId.of(row.getString("time_zone"));
        } catch (DateTimeException e) {
            long location = row.getLong("location_id");
            if (LOGGED_LOCATIONS.add(location)) {
                LOG.error(
                        "Unknown time zone '{}' of location {}; its local times are sent in UTC",
                        row.getString("time_zone"),
                        location);
            }
            return ZoneOffset.UTC;
        }
    }
}
