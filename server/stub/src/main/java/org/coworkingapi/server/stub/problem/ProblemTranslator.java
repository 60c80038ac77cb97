package org.coworkingapi.server.stub.problem;

import org.jspecify.annotations.Nullable;

/** Translates exceptions of an implementation to problems. An application can define several beans of this type. */
@FunctionalInterface
public interface ProblemTranslator {

    /** Returns the problem for an exception, or null if this translator does not handle it. */
    @Nullable
    ProblemException translate(Exception exception);
}
