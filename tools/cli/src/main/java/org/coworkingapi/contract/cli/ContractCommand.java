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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.review.report.ReportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(
        name = "contract",
        versionProvider = ContractCommand.VersionProvider.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpAutoWidth = false,
        usageHelpWidth = 110,
        description = "Reviews, checks and verifies an OpenAPI document with the contracts of its consumers.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing to object, no findings",
            "1:objections or findings",
            "2:an input that cannot be read, or a command that is not understood",
            "3:a failure of this program, please report it"
        })
public final class ContractCommand {

    /** Where the library's logs go: a reader of a review has no use for them. */
    private static final String LOG_VERBOSITY = "slf4j.internal.verbosity";

    private final Console console;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Prints of a failure where in the program it happened.")
    private boolean isStackTraceAsked;

    private ContractCommand(Console console) {
        this.console = console;
    }

    /** Ends the process with the exit codes that {@code --help} lists. */
    public static void main(String[] args) {
        System.setProperty(LOG_VERBOSITY, System.getProperty(LOG_VERBOSITY, "ERROR"));
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        boolean isColoured = Ansi.AUTO.enabled();
        Path directory = Path.of("").toAbsolutePath().normalize();
        int code = run(new Console(directory, out, err, isTerminal(), isColoured), args);
        out.flush();
        err.flush();
        // Not for nothing: a build that runs this in its own process goes on.
        if (code != ExitCode.SUCCESS) {
            System.exit(code);
        }
    }

    /** Runs one command, and returns its exit code. */
    public static int run(Console console, String... args) {
        ContractCommand root = new ContractCommand(console);
        CommandLine line = new CommandLine(root)
                .addSubcommand(new ReviewCommand(console))
                .addSubcommand(new LintCommand(console))
                .addSubcommand(new UsageCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new CoverageCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, OptionValues::path)
                .registerConverter(LocalDate.class, OptionValues::date)
                .registerConverter(URI.class, OptionValues::url)
                .registerConverter(ReportFormat.class, OptionValues::format)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.isColoured() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((e, given) -> root.invalidArguments(e))
                .setExecutionExceptionHandler((e, command, parsed) -> root.internalFailure(e));
        try {
            return line.execute(args);
        } catch (Error e) {
            return root.internalFailure(e);
        }
    }

    private int invalidArguments(CommandLine.ParameterException e) {
        console.err()
                .println(message(e) + " (Help: "
                        + e.getCommandLine().getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.BAD_INPUT;
    }

    private int internalFailure(Throwable e) {
        if (e instanceof BadInputException bad) {
            console.err().println(bad.message(console.directory()));
        } else if (isMisuse(e)) {
            console.err().println(message(e));
        } else if (e instanceof OutOfMemoryError) {
            console.err().println("The memory does not suffice; give it more with java -Xmx2g -jar …");
        } else {
            console.err()
                    .println("This is a fault of contract, not of your documents; please report it with the documents: "
                            + reason(e) + (isStackTraceAsked ? "" : " (--stacktrace says where)"));
        }
        if (isStackTraceAsked) {
            e.printStackTrace(console.err());
        }
        return e instanceof BadInputException || isMisuse(e) ? ExitCode.BAD_INPUT : ExitCode.INTERNAL_FAILURE;
    }

    private static boolean isMisuse(Throwable e) {
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

    private static PrintStream utf8(FileDescriptor to) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(to)), to == FileDescriptor.err, StandardCharsets.UTF_8);
    }

    /** From JDK 22 there is a console even if nobody is there, and only then it can be asked. */
    @SuppressWarnings("SystemConsoleNull") // From JDK 22, isTerminal() decides.
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

    /** The version of the jar; empty if there is none. */
    static String version() {
        @Nullable String version = ContractCommand.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    /** The version of the jar. */
    static final class VersionProvider implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"contract " + (version().isEmpty() ? "(not packaged)" : version())};
        }
    }
}
