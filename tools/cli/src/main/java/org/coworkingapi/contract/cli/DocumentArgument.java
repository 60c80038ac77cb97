package org.coworkingapi.contract.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.DocumentSource;

/**
 * An argument that names a document: a file, or a file in a Git revision such as {@code origin/main:api/openapi.yaml}.
 *
 * @param folder the folder to which file names are relative, and whose Git repository is used
 */
record DocumentArgument(Path folder, String text) {

    private static final Pattern URL = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://.*", Pattern.DOTALL);

    /** An absolute path on Windows, such as {@code C:/openapi.yaml}, is not a revision. */
    private static final Pattern REVISION =
            Pattern.compile("(?![a-zA-Z]:[/\\\\])(?<revision>[^:]+):(?<path>.+)", Pattern.DOTALL);

    /**
     * Returns the source of the document.
     *
     * @throws OptionException if the argument is a URL or names an unknown revision
     */
    DocumentSource source() {
        Optional<Path> file = file();
        if (file.filter(Files::exists).isPresent()) {
            return DocumentSource.onDisk(file.get());
        }
        if (URL.matcher(text).matches()) {
            throw new OptionException("'" + text + "' is a URL; download the document, and name the file.");
        }
        Matcher matcher = REVISION.matcher(text);
        if (matcher.matches()) {
            return inRevision(matcher.group("revision"), matcher.group("path"));
        }
        return DocumentSource.onDisk(
                file.orElseThrow(() -> new OptionException("'" + text + "' is not a valid path.")));
    }

    /**
     * Returns the document at the merge base of the default branch and the commit of this document: the named revision,
     * or the current commit for a file on disk.
     */
    DocumentSource atMergeBase() {
        DocumentSource source = source();
        GitRevision base;
        String path;
        if (source.files() instanceof GitRevision revision) {
            base = new GitRepository(folder).mergeBase(revision.commit());
            path = revision.pathInRepository(source.path());
        } else {
            if (!source.exists()) {
                throw new BadInputException(source.path(), 1, "The file does not exist.");
            }
            GitRepository repository = new GitRepository(source.path().resolveSibling(""));
            base = repository.mergeBase("HEAD");
            path = repository.prefix() + source.path().getFileName();
        }
        DocumentSource old = base.source(path);
        if (!old.exists()) {
            throw new BadInputException(
                    old.path(),
                    1,
                    "The merge base with the default branch does not contain the document; name the old document.");
        }
        return old;
    }

    private DocumentSource inRevision(String revision, String path) {
        GitRepository repository = new GitRepository(folder);
        boolean isRelativeToFolder = path.startsWith("./") || path.startsWith("../");
        return repository.revision(revision).source(isRelativeToFolder ? repository.prefix() + path : path);
    }

    private Optional<Path> file() {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(folder.resolve(text).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
