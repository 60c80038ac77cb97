package com.example.portal;

import java.util.List;

/** What this page shows of a team, and so what it asks for. */
record TeamCard(long id, String name, List<Member> allTeamMembers) {

    record Member(long id, String fullName) {
    }
}
