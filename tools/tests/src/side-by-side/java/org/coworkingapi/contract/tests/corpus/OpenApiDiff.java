package org.coworkingapi.contract.tests.corpus;

import org.openapitools.openapidiff.core.OpenApiCompare;

/** openapi-diff, as a library. */
final class OpenApiDiff implements Rival {

    @Override
    public String name() {
        return "openapi-diff";
    }

    @Override
    public Answer judge(String before, String after) {
        try {
            return OpenApiCompare.fromContents(before, after).isIncompatible() ? Answer.BREAKS : Answer.HOLDS;
        } catch (RuntimeException | StackOverflowError e) {
            return Answer.FAILS;
        }
    }
}
