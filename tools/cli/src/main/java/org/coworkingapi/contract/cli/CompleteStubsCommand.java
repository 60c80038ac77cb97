package org.coworkingapi.contract.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.check.StubCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Completes the responses of generated stubs with the examples of a document. */
@Command(
        name = "complete-stubs",
        description =
                "Complete generated WireMock stubs: add the required headers and the error fields that the contracts omit. "
                        + "The values are the examples of the document.",
        footer = "  contract complete-stubs api/openapi.yaml --contracts contracts --stubs target/stubs")
final class CompleteStubsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "SPEC",
            description = "OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, or REVISION:PATH in Git.")
    private String spec;

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            required = true,
            description = "Folder with the contracts from which the stubs were generated.")
    private Path contracts;

    @Option(
            names = "--stubs",
            paramLabel = "DIR",
            required = true,
            description = "Folder with the stubs; the command changes them in place.")
    private Path stubs;

    CompleteStubsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        new StubCompletion(Spec.of(Document.read(console.document(spec))), Contracts.read(console.resolve(contracts)))
                .complete(console.resolve(stubs));
        return ExitCode.SUCCESS;
    }
}
