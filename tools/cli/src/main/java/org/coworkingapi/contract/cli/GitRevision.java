package org.coworkingapi.contract.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.DocumentFiles;
import org.coworkingapi.contract.openapi.document.DocumentSource;
import org.jspecify.annotations.Nullable;

/** The files of a commit. Their names begin with the revision: {@code origin/main:api/openapi.yaml}. */
final class GitRevision implements DocumentFiles {

    private final GitRepository repository;
    private final String prefix;
    private final String commit;
    private @Nullable GitObjects objects;

    /** @param name the revision in the names of the files */
    GitRevision(GitRepository repository, String name, String commit) {
        this.repository = repository;
        this.prefix = prefix(name, File.separatorChar);
        this.commit = commit;
    }

    /** Returns the prefix of file names. On Windows, paths must not contain some characters, such as colons. */
    static String prefix(String name, char separator) {
        return separator == '\\'
                ? name.replace('/', separator).replaceAll("[:*?\"<>|]", "_") + separator
                : Path.of(name + ':').toString();
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
        GitObjects.GitObject object = object(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
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

    @Override
    public Optional<List<Path>> filesIn(Path folder) {
        return object(folder)
                .filter(object -> object.type().equals("tree"))
                .map(tree -> repository.files(commit, pathInRepository(folder)).stream()
                        .map(name -> folder.resolve(name))
                        .toList());
    }

    private Optional<GitObjects.GitObject> object(Path file) {
        String path = pathInRepository(file);
        // Git resolves "../" against the working directory, and reads one name from each line.
        if (path.startsWith("/") || path.startsWith("..") || path.contains("\n")) {
            return Optional.empty();
        }
        try {
            return objects().read(commit, path);
        } catch (IOException e) {
            throw new OptionException("Git cannot read " + file + "; name a file on disk instead.");
        }
    }

    private synchronized GitObjects objects() {
        if (objects == null) {
            objects = repository.objects();
        }
        return objects;
    }

    private Path named(Path pathInRepository) {
        return Path.of(prefix + pathInRepository);
    }

    String pathInRepository(Path file) {
        return file.toString().substring(prefix.length()).replace('\\', '/');
    }
}
