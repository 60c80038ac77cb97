package org.coworkingapi.client.test.snippets;

import java.util.List;
import org.coworkingapi.client.Teams;

/** The names of a team's members: what the README's example tests. */
final class MemberFilter {

    private final Teams teams;

    MemberFilter(Teams teams) {
        this.teams = teams;
    }

    List<String> names(long teamId) {
        return teams.profile(teamId, Card.class).allTeamMembers().stream().map(Card.Member::fullName).toList();
    }

    record Card(long id, String name, List<Member> allTeamMembers) {

        record Member(long id, String fullName) {
        }
    }
}
