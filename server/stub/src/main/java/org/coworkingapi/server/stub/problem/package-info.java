/**
 * Errors on the wire: RFC 9457 problems with the codes of the spec, for everything that can go wrong.
 *
 * <p>An operation throws a {@link org.coworkingapi.server.stub.problem.ProblemException}; the framework's own failures, unknown
 * routes, refused requests and uncaught exceptions are mapped here too, down to what the servlet container answers by itself.
 */
@NullMarked
package org.coworkingapi.server.stub.problem;

import org.jspecify.annotations.NullMarked;
