package com.example.bookings;

import java.util.List;
import org.coworkingapi.client.CoworkingApiException;
import org.coworkingapi.client.NotATeamMemberException;
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
        } catch (NotATeamMemberException e) {
            return List.of();
        } catch (CoworkingApiException e) {
            // Later versions may add codes, so that the status decides.
            if (e.status() == 404) {
                return List.of();
            }
            throw e;
        }
    }
}
