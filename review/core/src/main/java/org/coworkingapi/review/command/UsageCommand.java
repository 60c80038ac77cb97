package org.coworkingapi.review.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers who uses what. */
@Command(name = "usage", description = "Says which consumer uses what of a document, as its contracts say.")
final class UsageCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "SPEC", description = "An OpenAPI 3.0 or 3.1 document.")
    private Path spec;

    @Option(names = "--contracts", paramLabel = "DIR", required = true, description = "Contracts, one folder for each consumer.")
    private Path contracts;

    UsageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return ExitCode.NOTHING_TO_OBJECT;
    }
}
