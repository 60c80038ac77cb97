package org.coworkingapi.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A record with the fields that the shape of {@link Bodies} selects. The annotations let any Jackson mapper read it. */
public record TeamFilter(
        @JsonProperty("Id") Long id, @JsonProperty("Name") String name, @JsonProperty("AllTeamMembers") List<Member> members) {

    /** A member of the team. */
    public record Member(@JsonProperty("Id") Long id, @JsonProperty("FullName") String fullName) {
    }
}
