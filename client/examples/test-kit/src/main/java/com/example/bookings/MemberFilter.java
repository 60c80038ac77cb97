package com.example.bookings;

import java.util.List;
import org.coworkingapi.client.NotATeamMemberException;
import org.coworkingapi.client.TeamNotFoundException;
import org.coworkingapi.client.Teams;

/** Provides the names of a team's members for the filter of its bookings. */
final class MemberFilter {

    /** The fields of a team that the page needs, as in the contracts of {@code team-bookings-page}. */
    record Members(long id, String name, List<Member> allTeamMembers) {

        record Member(long id, String fullName) {
        }
    }

    private final Teams teams;

    MemberFilter(Teams teams) {
        this.teams = teams;
    }

    List<String> names(long teamId) {
        try {
            return teams.profile(teamId, Members.class).allTeamMembers().stream().map(Members.Member::fullName).toList();
        } catch (TeamNotFoundException | NotATeamMemberException e) {
            return List.of();
        }
    }
}
