package com.example.portal

import org.coworkingapi.client.Teams

// snippet
@JvmRecord
data class TeamCard(val name: String, val facebook: String?, val teamMembers: List<Member>) {

    @JvmRecord
    data class Member(val id: Long, val fullName: String)
}

inline fun <reified T : Record> Teams.profileAs(teamId: Long): T = profile(teamId, T::class.java)
// end of snippet
