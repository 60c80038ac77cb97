package org.coworkingapi.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What the shape of {@link Bodies} selects, as a record; with the wire's names, so that any mapper reads it. */
public record TeamFilter(
        @JsonProperty("Id") Long id, @JsonProperty("Name") String name, @JsonProperty("AllTeamMembers") List<Member> members) {

    /** One line of it. */
    public record Member(@JsonProperty("Id") Long id, @JsonProperty("FullName") String fullName) {
    }
}
