package org.coworkingapi.server.stub.problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which errors are problems of the spec.
 *
 * @param scope whether the errors of the spec's operations only, or all errors of the application, have the form of the spec
 */
@ConfigurationProperties("coworking.problems")
record ProblemProperties(@DefaultValue("operations") Scope scope) {

    enum Scope {

        /** Requests with a path of the spec. All other errors are left to the application. */
        OPERATIONS,

        /** Every request, for an application that serves nothing else. */
        APPLICATION
    }
}
