package org.coworkingapi.contract.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.coworkingapi.contract.openapi.document.DocumentSource;

/**
 * The working directory and the output streams of a command.
 *
 * @param directory the working directory, absolute
 * @param isTerminal whether the output is a terminal
 * @param isColoured whether the output may be coloured
 */
public record Console(Path directory, PrintStream out, PrintStream err, boolean isTerminal, boolean isColoured) {

    /** Resolves a path argument against the working directory. */
    Path resolve(Path argument) {
        return directory.resolve(argument).normalize();
    }

    /** Returns the document that an argument names. */
    DocumentSource document(String argument) {
        return new DocumentArgument(directory, argument).source();
    }

    /** Returns the path to print. Paths below the working directory become relative. */
    String displayPath(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(directory) && !absolute.equals(directory)
                ? directory.relativize(absolute).toString()
                : path.toString();
    }
}
