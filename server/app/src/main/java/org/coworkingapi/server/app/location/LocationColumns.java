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

/** The location's part of a joined row. */
public final class LocationColumns {

    /** For the select list of a query that joins {@code location l}. */
    public static final String SELECT =
            "l.id as location_id, l.name as location_name, l.web_address, l.home_url, l.time_zone";

    private static final Logger LOG = LoggerFactory.getLogger(LocationColumns.class);

    private static final Set<Long> WITHOUT_ZONE = ConcurrentHashMap.newKeySet();

    private LocationColumns() {}

    /** Reads what {@link #SELECT} selected. */
    public static Location read(ResultSet row) throws SQLException {
        return new Location(
                row.getLong("location_id"),
                row.getString("location_name"),
                row.getString("web_address"),
                Uris.orBlank(row.getString("home_url")),
                timeZone(row));
    }

    /**
     * Returns UTC for an unknown zone, so that a location's mistake does not take its teams down. Logged once for each
     * location.
     */
    private static ZoneId timeZone(ResultSet row) throws SQLException {
        try {
            return ZoneId.of(row.getString("time_zone"));
        } catch (DateTimeException e) {
            long location = row.getLong("location_id");
            if (WITHOUT_ZONE.add(location)) {
                LOG.error("The time zone of location {} does not exist; its local times are given in UTC", location);
            }
            return ZoneOffset.UTC;
        }
    }
}
