package org.coworkingapi.server.stub.problem;

import org.jspecify.annotations.Nullable;

/** Turns an implementation's own exceptions into problems of the spec; any number of beans may do so. */
@FunctionalInterface
public interface ProblemTranslator {

    /**
     * Returns the problem that an exception means to the caller; null if this translator does not know the exception.
     */
    @Nullable
    ProblemException translate(Exception exception);
}
