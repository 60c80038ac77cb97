package org.coworkingapi.server.app.location;

import static org.coworkingapi.server.app.plan.Column.number;
import static org.coworkingapi.server.app.plan.Column.text;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.coworkingapi.server.app.plan.Column;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Columns of {@code location l} whose values need a conversion. */
public final class LocationColumns {

    /** The time zone, or UTC if the stored zone is unknown, so that the teams of the location remain available. */
    public static final Column<ZoneId> TIME_ZONE =
            text("l.time_zone").with(number("l.id"), LocationColumns::timeZoneOrUtc);

    private static final Logger LOG = LoggerFactory.getLogger(LocationColumns.class);

    private static final Set<Long> LOGGED_LOCATIONS = ConcurrentHashMap.newKeySet();

    private LocationColumns() {}

    /** Logs an error once per location. */
    private static ZoneId timeZoneOrUtc(String stored, long location) {
        try {
            return ZoneId.of(stored);
        } catch (DateTimeException e) {
            if (LOGGED_LOCATIONS.add(location)) {
                LOG.error("Unknown time zone '{}' of location {}; its local times are sent in UTC", stored, location);
            }
            return ZoneOffset.UTC;
        }
    }
}
