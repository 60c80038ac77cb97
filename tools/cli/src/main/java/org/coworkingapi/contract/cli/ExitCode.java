package org.coworkingapi.contract.cli;

/** The exit codes of the process. */
final class ExitCode {

    static final int SUCCESS = 0;
    static final int VIOLATIONS = 1;
    static final int BAD_INPUT = 2;
    static final int INTERNAL_FAILURE = 3;

    private ExitCode() {}
}
