package org.coworkingapi.server.app.location;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.coworkingapi.server.app.wire.Times;

/** A coworking location. {@code webAddress} is its subdomain of the platform. */
public record Location(long id, String name, String webAddress, String homeUrl, ZoneId timeZone) {

    /** Returns the local time at the instant, including daylight saving time, limited to the range of {@link Times}. */
    public LocalDateTime localTime(Instant instant) {
        return Times.local(instant, timeZone);
    }
}
