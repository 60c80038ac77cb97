package org.coworkingapi.contract.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.PrintableText;

/** The Git repository that contains a folder. Reads objects only: no files are checked out, and no filters run. */
final class GitRepository {

    /** The candidates for the default branch. A clone of CI often has no {@code origin/HEAD}. */
    private static final List<String> DEFAULT_BRANCHES = List.of(
            "refs/remotes/origin/HEAD",
            "refs/remotes/origin/main",
            "refs/remotes/origin/master",
            "refs/heads/main",
            "refs/heads/master");

    private static final String FULL_CLONE =
            "run 'git fetch --unshallow origin \"+refs/heads/*:refs/remotes/origin/*\"' (in GitHub Actions, "
                    + "set 'fetch-depth: 0' for actions/checkout), or name the old document";

    /** The header of an object in the output of {@code git cat-file --batch}. */
    private static final Pattern OBJECT = Pattern.compile("[0-9a-f]{40,64} (?<type>\\w+) (?<size>\\d+)\n");

    private final Path folder;

    GitRepository(Path folder) {
        this.folder = folder;
    }

    /** Returns a revision, such as a branch, a tag or a commit. */
    GitRevision revision(String name) {
        return new GitRevision(
                this,
                name,
                commit(name)
                        .orElseThrow(() -> new OptionException("'" + name
                                + "' is neither a file nor a revision of the Git repository of " + folder + '.')));
    }

    /** Returns the merge base of a revision and the default branch. */
    GitRevision mergeBase(String revision) {
        String branch = DEFAULT_BRANCHES.stream()
                .filter(name -> commit(name).isPresent())
                .findFirst()
                .orElseThrow(() -> new OptionException("The default branch is unknown, because the clone has none of "
                        + "origin/HEAD, origin/main, origin/master, main and master; "
                        + (isShallow() ? FULL_CLONE : "name the old document") + '.'));
        String shortName = branch.replaceFirst("refs/(remotes|heads)/", "");
        Output base = run("", "merge-base", revision, branch);
        if (base.code() == 0) {
            String commit = base.line();
            return new GitRevision(this, output("rev-parse", "--short", commit), commit);
        }
        throw new OptionException(
                isShallow()
                        ? "The clone is shallow and does not contain the merge base of " + revision + " and "
                                + shortName + "; " + FULL_CLONE + '.'
                        : "The revisions " + revision + " and " + shortName
                                + " have no common commit; name the old document.");
    }

    /** Returns the path of the folder in the repository: an empty string, or a path that ends with a slash. */
    String prefix() {
        return output("rev-parse", "--show-prefix");
    }

    /** Returns the type and the content of an object, or an empty {@code Optional} if it does not exist. */
    Optional<GitObject> object(String commit, String path) {
        Output output = run(commit + ':' + path + '\n', "cat-file", "--batch", "--follow-symlinks");
        // Each character of this text is one byte.
        Matcher matcher =
                OBJECT.matcher(StandardCharsets.ISO_8859_1.decode(output.bytes().duplicate()));
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int size = Integer.parseInt(matcher.group("size"));
        return Optional.of(new GitObject(matcher.group("type"), output.bytes().slice(matcher.end(), size)));
    }

    /** An object of a repository, such as a {@code blob} or a {@code tree}. */
    record GitObject(String type, ByteBuffer content) {}

    private Optional<String> commit(String revision) {
        // A name that begins with a hyphen would be an option of git.
        if (revision.startsWith("-")) {
            return Optional.empty();
        }
        Output output = run("", "rev-parse", "--verify", "--quiet", revision + "^{commit}");
        return output.code() == 0 ? Optional.of(output.line()) : Optional.empty();
    }

    private boolean isShallow() {
        return output("rev-parse", "--is-shallow-repository").equals("true");
    }

    private String output(String... arguments) {
        return run("", arguments).line();
    }

    /** Runs git. A failure with a message, for example outside a repository, ends the command. */
    private Output run(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        try {
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            byte[] out = process.getInputStream().readAllBytes();
            String message = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int code = process.waitFor();
            if (code > 1 && !message.isEmpty()) {
                throw new OptionException("Git cannot read the repository of " + folder + ": "
                        + PrintableText.line(message.lines().findFirst().orElse(""))
                        + "; name a file on disk instead.");
            }
            return new Output(code, ByteBuffer.wrap(out));
        } catch (IOException e) {
            throw new OptionException("Git cannot be run in " + folder + "; install git, or name a file on disk.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running git.", e);
        }
    }

    private record Output(int code, ByteBuffer bytes) {

        String line() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString().strip();
        }
    }
}
