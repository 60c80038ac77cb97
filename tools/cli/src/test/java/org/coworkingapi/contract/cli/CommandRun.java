package org.coworkingapi.contract.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The exit code and the output of a command. */
record CommandRun(int code, String out, String err) {

    /** Runs a command without a terminal and without colours. */
    static CommandRun in(Path directory, String... args) {
        return in(directory, false, args);
    }

    static CommandRun in(Path directory, boolean isColoured, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = ContractCommand.run(
                new Console(
                        directory.toAbsolutePath().normalize(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        isColoured),
                args);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
