package org.coworkingapi.client;

/** An operation of the spec. A test compares the names and paths with the spec. */
enum Operation {
    GET_TEAM_PROFILE("getTeamProfile", "/api/public/teams/", "teamId", "/profile"),
    GET_RELATED_PROFILES("getRelatedProfiles", "/api/public/coworkers/published/", "coworkerId", "/related");

    private final String id;
    private final String prefix;
    private final String parameter;
    private final String suffix;

    Operation(String id, String prefix, String parameter, String suffix) {
        this.id = id;
        this.prefix = prefix;
        this.parameter = parameter;
        this.suffix = suffix;
    }

    /** Returns the operationId. */
    String id() {
        return id;
    }

    /** Returns the path template, which contains no ids. */
    String template() {
        return prefix + "{" + parameter + "}" + suffix;
    }

    String path(long value) {
        if (value < 1) {
            throw new IllegalArgumentException(parameter + " is " + value + "; it must be 1 or more.");
        }
        return prefix + value + suffix;
    }
}
