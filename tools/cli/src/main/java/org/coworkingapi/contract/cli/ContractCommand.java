package org.coworkingapi.contract.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.review.BackgroundTask;
import org.coworkingapi.contract.review.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line interface {@code contract}. */
@Command(
        name = "contract",
        versionProvider = ContractCommand.VersionProvider.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpAutoWidth = false,
        usageHelpWidth = 110,
        description = "Review, check and verify an OpenAPI document and the contracts of its consumers.",
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:success",
            "1:policy violations or findings",
            "2:invalid input or invalid arguments",
            "3:internal error; please report it"
        },
        footerHeading = "%nExample:%n",
        footer = "  contract review api/releases api/openapi.yaml --contracts contracts")
public final class ContractCommand {

    /** The system property for the level of SLF4J's own messages. */
    private static final String LOG_VERBOSITY = "slf4j.internal.verbosity";

    private final Console console;

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean showsStackTrace;

    private ContractCommand(Console console) {
        this.console = console;
    }

    /** Runs a command, and ends the process with its exit code. */
    public static void main(String[] args) {
        System.setProperty(LOG_VERBOSITY, System.getProperty(LOG_VERBOSITY, "ERROR"));
        PrintStream out = utf8Stream(FileDescriptor.out);
        PrintStream err = utf8Stream(FileDescriptor.err);
        boolean isColoured = Ansi.AUTO.enabled();
        Path directory = Path.of("").toAbsolutePath().normalize();
        int code = run(new Console(directory, out, err, isTerminal(), isColoured), args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command, and returns its exit code. */
    public static int run(Console console, String... args) {
        ContractCommand root = new ContractCommand(console);
        CommandLine line = new CommandLine(root);
        // Only the named command is added, because reading the annotations of all commands takes time.
        Map<String, Supplier<Object>> commands = commands(console);
        @Nullable Supplier<Object> named = args.length == 0 ? null : commands.get(args[0]);
        (named == null ? commands.values() : List.of(named)).forEach(command -> line.addSubcommand(command.get()));
        line.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, OptionValues::path)
                .registerConverter(LocalDate.class, OptionValues::date)
                .registerConverter(URI.class, OptionValues::url)
                .registerConverter(ReportFormat.class, OptionValues::format)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.isColoured() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((e, arguments) -> root.reportInvalidArguments(e))
                .setExecutionExceptionHandler((e, command, parsed) -> root.reportFailure(e));
        try {
            return BackgroundTask.start("contract", () -> line.execute(args)).join();
        } catch (Error e) {
            return root.reportFailure(e);
        }
    }

    private static Map<String, Supplier<Object>> commands(Console console) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("review", () -> new ReviewCommand(console));
        commands.put("changelog", () -> new ChangelogCommand(console));
        commands.put("lint", () -> new LintCommand(console));
        commands.put("usage", () -> new UsageCommand(console));
        commands.put("check", () -> new CheckCommand(console));
        commands.put("complete-stubs", () -> new CompleteStubsCommand(console));
        commands.put("derive", () -> new DeriveCommand(console));
        commands.put("verify", () -> new VerifyCommand(console));
        commands.put("coverage", () -> new CoverageCommand(console));
        commands.put("explain", () -> new ExplainCommand(console));
        return commands;
    }

    private int reportInvalidArguments(CommandLine.ParameterException e) {
        console.err()
                .println(message(e) + " (see "
                        + e.getCommandLine().getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.BAD_INPUT;
    }

    private int reportFailure(Throwable e) {
        if (e instanceof BadInputException bad) {
            console.err().println(bad.message(console.directory()));
        } else if (isUserError(e)) {
            console.err().println(message(e));
        } else if (e instanceof OutOfMemoryError) {
            console.err()
                    .println("Out of memory; increase the heap size, for example with java -Xmx2g -jar …, "
                            + "or in a Maven build with MAVEN_OPTS=-Xmx2g");
        } else {
            console.err()
                    .println("Internal error; please report it together with your documents: " + reason(e)
                            + (showsStackTrace ? "" : " (use --stacktrace for details)"));
        }
        if (showsStackTrace) {
            e.printStackTrace(console.err());
        }
        return e instanceof BadInputException || isUserError(e) ? ExitCode.BAD_INPUT : ExitCode.INTERNAL_FAILURE;
    }

    private static boolean isUserError(Throwable e) {
        return e instanceof UnwritableException || e instanceof OptionException;
    }

    private static String message(Throwable e) {
        return PrintableText.line(Objects.requireNonNullElse(e.getMessage(), ""));
    }

    private static String reason(Throwable e) {
        String name = e.getClass()
                .getSimpleName()
                .replaceAll("(Exception|Error)$", "")
                .replaceAll("(?<=.)(?=\\p{Lu})", " ")
                .toLowerCase(Locale.ROOT);
        return PrintableText.line(name
                + Optional.ofNullable(e.getMessage())
                        .map(message -> ": " + message)
                        .orElse(""));
    }

    private static PrintStream utf8Stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)),
                descriptor == FileDescriptor.err,
                StandardCharsets.UTF_8);
    }

    /** Calls {@code Console.isTerminal()} by reflection, because the method exists only from JDK 22. */
    @SuppressWarnings("SystemConsoleNull") // From JDK 22, the console is never null, and isTerminal() is used.
    private static boolean isTerminal() {
        try {
            return System.console() != null
                    && (Runtime.version().feature() < 22
                            || Boolean.TRUE.equals(java.io.Console.class
                                    .getMethod("isTerminal")
                                    .invoke(System.console())));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Returns the version of the jar, or an empty string if the classes are not in a jar. */
    static String version() {
        @Nullable String version = ContractCommand.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    /** Provides the output of {@code --version}. */
    static final class VersionProvider implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"contract " + (version().isEmpty() ? "(not packaged)" : version())};
        }
    }
}
