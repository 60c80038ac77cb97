package org.coworkingapi.server.app.team;

/** The role of an active member in a team. */
enum Role {
    /** Manages the team. */
    ADMINISTRATOR,
    /** Belongs to the team without managing it. */
    MEMBER
}
