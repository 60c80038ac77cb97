package org.coworkingapi.contract.maven;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.coworkingapi.contract.cli.Console;
import org.coworkingapi.contract.cli.ContractCommand;
import org.jspecify.annotations.Nullable;

/** A goal that runs the command of the same name. */
abstract class ToolMojo extends AbstractMojo {

    /** Without a pom, Maven does not replace this expression in the default of the build folder. */
    private static final String BASEDIR = "${project.basedir}" + File.separator;

    /** Skips the goal. */
    @Parameter(property = "contract.skip", defaultValue = "false")
    private boolean skip;

    /** Folder to which the name of the document is relative. */
    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    /** Folder to which file names in messages and reports are relative. */
    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File root;

    /** Returns the command and its arguments. */
    abstract List<String> arguments();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        List<String> arguments = arguments();
        if (skip) {
            getLog().info("Skipping " + arguments.get(0) + ": contract.skip is set.");
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Path directory = root.toPath().toAbsolutePath().normalize();
        int code = ContractCommand.run(
                new Console(
                        directory,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false),
                arguments.toArray(String[]::new));
        String output = out.toString(StandardCharsets.UTF_8).strip();
        if (code == 0) {
            output.lines().forEach(getLog()::info);
        } else if (code == 1) {
            throw new MojoFailureException(output);
        } else {
            throw new MojoExecutionException(
                    err.toString(StandardCharsets.UTF_8).strip());
        }
    }

    /** Returns the argument for a document: a file, or a name with a colon, such as {@code REVISION:PATH} or a URL. */
    final List<String> document(String name) {
        File file = new File(name).isAbsolute() ? new File(name) : new File(basedir, name);
        return List.of(name.contains(":") && !file.exists() ? name : file.getPath());
    }

    /** Returns a path without the expression that Maven leaves in it if there is no pom. */
    static String resolved(String path) {
        return path.replace(BASEDIR, "");
    }

    /** Returns the option with its value, or an empty list if the value is absent or blank. */
    static List<String> option(String name, @Nullable Object value) {
        return value == null || value.toString().isBlank()
                ? List.of()
                : List.of(name + '=' + resolved(value.toString()));
    }

    @SafeVarargs
    static List<String> command(String name, List<String>... arguments) {
        List<String> commandLine = new ArrayList<>(List.of(name));
        for (List<String> part : arguments) {
            commandLine.addAll(part);
        }
        return commandLine;
    }
}
