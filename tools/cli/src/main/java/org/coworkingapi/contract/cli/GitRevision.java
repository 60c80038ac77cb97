package org.coworkingapi.contract.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.DocumentFiles;
import org.coworkingapi.contract.openapi.document.DocumentSource;

/** The files of a commit. Their names begin with the revision: {@code origin/main:api/openapi.yaml}. */
final class GitRevision implements DocumentFiles {

    private final GitRepository repository;
    private final String prefix;
    private final String commit;

    /** @param name the revision in the names of the files */
    GitRevision(GitRepository repository, String name, String commit) {
        this.repository = repository;
        this.prefix = Path.of(name + ':').toString();
        this.commit = commit;
    }

    /** Returns the source for the file at a path that is relative to the repository. */
    DocumentSource source(String path) {
        return new DocumentSource(named(Path.of(path).normalize()), this);
    }

    String commit() {
        return commit;
    }

    @Override
    public String read(Path file) throws IOException {
        GitRepository.GitObject object = object(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
        if (!object.type().equals("blob")) {
            throw new BadInputException(file, 1, "The path is a folder in this revision; name a file.");
        }
        return StandardCharsets.UTF_8.newDecoder().decode(object.content()).toString();
    }

    @Override
    public Path sibling(Path file, String relative) {
        return named(Path.of(pathInRepository(file)).resolveSibling(relative).normalize());
    }

    @Override
    public boolean isFile(Path path) {
        return object(path).filter(object -> object.type().equals("blob")).isPresent();
    }

    private Optional<GitRepository.GitObject> object(Path file) {
        String path = pathInRepository(file);
        // Git resolves "../" against the working directory, and reads one name from each line.
        boolean isInRepository = !path.startsWith("/") && !path.startsWith("..") && !path.contains("\n");
        return isInRepository ? repository.object(commit, path) : Optional.empty();
    }

    private Path named(Path pathInRepository) {
        return Path.of(prefix + pathInRepository);
    }

    String pathInRepository(Path file) {
        return file.toString().substring(prefix.length()).replace('\\', '/');
    }
}
