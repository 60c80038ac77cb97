package org.coworkingapi.server.app.location;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.coworkingapi.server.app.wire.Times;

/** A coworking location; {@code webAddress} is its own name in the platform's domain. */
public record Location(long id, String name, String webAddress, String homeUrl, ZoneId timeZone) {

    /**
     * What the clock on the location's wall shows at the instant, daylight saving included, as far as the spec can
     * carry it.
     */
    public LocalDateTime wallClock(Instant instant) {
        return Times.local(instant, timeZone);
    }
}
