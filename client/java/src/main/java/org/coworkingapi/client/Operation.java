package org.coworkingapi.client;

/** An operation of the spec: a test holds name and path to it. */
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

    /** The operationId of the spec. */
    String id() {
        return id;
    }

    /** The path of the spec, which is safe to tell: it holds nobody's id. */
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
