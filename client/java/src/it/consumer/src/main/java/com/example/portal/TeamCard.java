package com.example.portal;

import java.util.List;

/** The fields of a team that this program requests and prints. */
record TeamCard(long id, String name, List<Member> allTeamMembers) {

    record Member(long id, String fullName) {
    }
}
