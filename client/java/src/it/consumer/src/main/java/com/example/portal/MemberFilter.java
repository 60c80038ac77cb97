package com.example.portal;

import java.util.List;
import java.util.Objects;
import org.coworkingapi.client.NotATeamMemberException;
import org.coworkingapi.client.TeamNotFoundException;
import org.coworkingapi.client.Teams;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.model.Team;

/** Lists the names of a team's members, for a filter of bookings. */
final class MemberFilter {

    private static final String SHAPE = "Id,Name,AllTeamMembers.Id,AllTeamMembers.FullName";

    private final Teams teams;

    MemberFilter(Teams teams) {
        this.teams = teams;
    }

    List<String> names(long teamId) {
        try {
            Team team = teams.profile(teamId, SHAPE);
            return Objects.requireNonNull(team.getAllTeamMembers()).stream().map(Customer::getFullName).toList();
        } catch (TeamNotFoundException | NotATeamMemberException e) {
            return List.of();
        }
    }
}
