package org.coworkingapi.review.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what the ids of a review mean. */
@Command(name = "explain", description = "Says what kinds of change and rules there are, and how each is judged.")
final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return ExitCode.NOTHING_TO_OBJECT;
    }
}
