package org.coworkingapi.server.app.team;

/** What an active member is in a team. */
public enum Role {
    /** Manages the team. */
    ADMINISTRATOR,
    /** Belongs to the team, and reads. */
    MEMBER
}
