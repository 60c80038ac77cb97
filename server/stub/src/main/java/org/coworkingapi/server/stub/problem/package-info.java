/**
 * Error responses of operations, as problems (RFC 9457) with the codes of the spec.
 *
 * <p>An implementation throws {@link org.coworkingapi.server.stub.problem.ProblemException}. This package also maps
 * exceptions of Spring MVC, rejected requests, uncaught exceptions and errors of the servlet container. Failures of
 * other endpoints are mapped only if {@code coworking.scope} is {@code application}.
 */
@NullMarked
package org.coworkingapi.server.stub.problem;

import org.jspecify.annotations.NullMarked;
