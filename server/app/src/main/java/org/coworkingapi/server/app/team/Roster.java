package org.coworkingapi.server.app.team;

import java.util.List;
import java.util.function.Predicate;

/**
 * Active members of a team without duplicates, ordered by id: all of them, or only the administrators. All lists of
 * members in a response derive from it.
 */
record Roster(List<Member> all) {

    public Roster {
        all = List.copyOf(all);
    }

    /** Returns the members who manage the team. */
    public List<Member> administrators() {
        return all.stream().filter(Member::isAdministrator).toList();
    }

    /** Returns the members who do not manage the team. */
    public List<Member> regularMembers() {
        return all.stream().filter(Predicate.not(Member::isAdministrator)).toList();
    }

    /** Returns the display names of the administrators, in the order of {@link #administrators()}. */
    public List<String> administratorsFullNames() {
        return administrators().stream()
                .map(member -> member.fullName().value())
                .toList();
    }
}
