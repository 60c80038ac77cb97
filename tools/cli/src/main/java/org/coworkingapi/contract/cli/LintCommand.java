package org.coworkingapi.contract.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.lint.Linter;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.DocumentSource;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the style of a document. */
@Command(
        name = "lint",
        description =
                "Check the style of an OpenAPI document. The exit code is 1 if there are errors; hints do not change it.",
        footer = "  contract lint api/openapi.yaml")
final class LintCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "SPEC",
            description = "OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, or REVISION:PATH in Git.")
    private String spec;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings file. Default: review.yaml next to SPEC, if it exists.")
    private @Nullable Path settings;

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DocumentSource file = console.document(spec);
        Document document = Document.read(file);
        List<LintFinding> findings = Linter.lint(
                document,
                List.of(),
                ReviewTask.settings(Optional.ofNullable(settings).map(console::resolve), file)
                        .idsOfDisabledRules());
        findings.forEach(this::print);
        long errors = findings.stream().filter(LintFinding::isError).count();
        console.out()
                .println(quantity(errors, "error") + ", " + quantity(findings.size() - errors, "hint")
                        + (findings.isEmpty() ? "." : "; for details, run 'contract explain RULE'."));
        console.out().flush();
        return errors == 0 ? ExitCode.SUCCESS : ExitCode.VIOLATIONS;
    }

    private void print(LintFinding finding) {
        SourceLocation location = finding.location();
        console.out()
                .println(PrintableText.line(console.displayPath(location.file()) + ':' + location.line() + ": "
                        + (finding.isError() ? "error" : "hint") + " [" + finding.rule() + "] " + finding.subject()
                        + ": " + finding.message()));
    }

    private static String quantity(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
