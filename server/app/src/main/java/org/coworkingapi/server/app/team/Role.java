package org.coworkingapi.server.app.team;

/** What an active member is in a team. */
enum Role {
    /** Manages the team. */
    ADMINISTRATOR,
    /** Belongs to the team, and reads. */
    MEMBER
}
