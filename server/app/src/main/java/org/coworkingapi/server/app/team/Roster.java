package org.coworkingapi.server.app.team;

import java.util.List;
import java.util.function.Predicate;

/** The active members of a team, each once, by id; every other list of members is a part of this one. */
record Roster(List<Member> all) {

    public Roster {
        all = List.copyOf(all);
    }

    /** The members who manage the team. */
    public List<Member> administrators() {
        return all.stream().filter(Member::isAdministrator).toList();
    }

    /** The members who do not manage the team. */
    public List<Member> regularMembers() {
        return all.stream().filter(Predicate.not(Member::isAdministrator)).toList();
    }

    /** Display names of the administrators, in the order of {@link #administrators()}. */
    public List<String> administratorsFullNames() {
        return administrators().stream().map(member -> member.fullName().text()).toList();
    }
}
