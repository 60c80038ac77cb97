package org.coworkingapi.contract.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.DocumentSource;
import org.coworkingapi.contract.openapi.document.Releases;
import org.coworkingapi.contract.openapi.document.StructureValidator;
import org.coworkingapi.contract.review.changelog.Changelog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the changes of each release. */
@Command(
        name = "changelog",
        description = "Print the changes of each release of a document as Markdown, the newest release first.",
        footer = "  contract changelog api/releases api/openapi.yaml")
final class ChangelogCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "RELEASES",
            description = "Folder with a file for each release, such as 1.4.0.yaml, or REVISION:PATH in Git.")
    private String releases;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SPEC",
            description = "Document of the next release, to compare with the newest release, or REVISION:PATH in Git. "
                    + "Default: none.")
    private @Nullable String spec;

    @Option(
            names = "--release",
            paramLabel = "VERSION",
            description = "Print the changes of this release only, as release notes.")
    private @Nullable String release;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings file, whose verdicts decide which changes are breaking. "
                    + "Default: review.yaml next to RELEASES, if it exists.")
    private @Nullable Path settings;

    ChangelogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DocumentSource folder = console.document(releases);
        List<Document> documents =
                Releases.all(folder).stream().map(ChangelogCommand::read).toList();
        Changelog changelog = new Changelog(
                documents,
                Optional.ofNullable(spec).map(console::document).map(ChangelogCommand::read),
                ReviewTask.settings(Optional.ofNullable(settings).map(console::resolve), folder)
                        .verdicts());
        console.out()
                .print(
                        release == null
                                ? changelog.all()
                                : changelog.of(release).orElseThrow(() -> unknownRelease(documents)));
        console.out().flush();
        return ExitCode.SUCCESS;
    }

    private static Document read(DocumentSource source) {
        Document document = Document.read(source);
        StructureValidator.check(document);
        return document;
    }

    private OptionException unknownRelease(List<Document> documents) {
        return new OptionException("No release has the version '" + release + "'; the versions are "
                + documents.stream().map(Document::version).collect(Collectors.joining(", ")) + '.');
    }
}
