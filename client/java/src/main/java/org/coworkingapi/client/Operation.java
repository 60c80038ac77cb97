package org.coworkingapi.client;

/** An operation of the spec. A test compares the names and paths with the spec. */
enum Operation {
    GET_TEAM_PROFILE("getTeamProfile", "/api/public/teams/", "teamId", "/profile"),
    GET_RELATED_PROFILES("getRelatedProfiles", "/api/public/coworkers/published/", "coworkerId", "/related");

    private final String id;
    private final String head;
    private final String parameter;
    private final String tail;

    Operation(String id, String head, String parameter, String tail) {
        this.id = id;
        this.head = head;
        this.parameter = parameter;
        this.tail = tail;
    }

    /** Returns the operationId. */
    String id() {
        return id;
    }

    /** Returns the path template, which contains no ids. */
    String template() {
        return head + "{" + parameter + "}" + tail;
    }

    String path(long value) {
        if (value < 1) {
            throw new IllegalArgumentException(parameter + " is " + value + "; it must be 1 or more.");
        }
        return head + value + tail;
    }
}
