package org.coworkingapi.contract.tests.corpus;

/** Another tool that compares OpenAPI documents. */
interface Rival {

    String name();

    /** Whether it takes the change from one document to the other, both in JSON, for breaking; {@code fails} if it does not finish. */
    Answer judge(String before, String after);

    /** What it says; a warning is no break. */
    enum Answer { BREAKS, WARNS, HOLDS, FAILS }
}
