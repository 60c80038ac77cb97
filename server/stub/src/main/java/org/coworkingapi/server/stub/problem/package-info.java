/**
 * Errors on the wire: RFC 9457 problems with the codes of the spec, for every failure of an operation.
 *
 * <p>An operation throws a {@link org.coworkingapi.server.stub.problem.ProblemException}; the framework's own failures,
 * unknown routes, refused requests and uncaught exceptions are mapped here too, down to the responses of the servlet
 * container itself. Failures of other endpoints are left to the application, unless it chooses otherwise
 * ({@code coworking.scope}).
 */
@NullMarked
package org.coworkingapi.server.stub.problem;

import org.jspecify.annotations.NullMarked;
