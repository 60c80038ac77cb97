package org.coworkingapi.verification.report;

import java.util.Set;

/** What was seen of the places of answers, by whoever looked: contracts, or the tests of a server. */
@FunctionalInterface
public interface Sightings {

    String NULL = "null";
    String NOT_NULL = "not null";
    String EMPTY = "empty";
    String NOT_EMPTY = "not empty";
    String SEEN = "seen";

    /**
     * The constants of this type, and the values that were seen as text.
     *
     * @param operation the operation's id
     * @param place     a JSON path without indices, {@code $.TeamMembers[*].Id}, {@code status}, or {@code header Allow}
     */
    Set<String> of(String operation, int status, String place);
}
