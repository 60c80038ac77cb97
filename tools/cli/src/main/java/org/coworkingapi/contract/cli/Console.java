package org.coworkingapi.contract.cli;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Where a command reads from and writes to.
 *
 * @param directory the working directory, absolute
 * @param isTerminal whether a person is watching
 * @param isColoured whether the output may be coloured
 */
public record Console(Path directory, PrintStream out, PrintStream err, boolean isTerminal, boolean isColoured) {

    /** A path as it was typed, from the working directory. */
    Path resolve(Path typed) {
        return directory.resolve(typed).normalize();
    }

    /** A path as people read it: below the working directory from there. */
    String shown(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        return whole.startsWith(directory) && !whole.equals(directory)
                ? directory.relativize(whole).toString()
                : path.toString();
    }
}
