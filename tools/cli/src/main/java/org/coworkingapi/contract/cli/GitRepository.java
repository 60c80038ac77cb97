package org.coworkingapi.contract.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        Output base = run("merge-base", revision, branch);
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

    /** Starts a process that reads objects. */
    GitObjects objects() {
        try {
            return new GitObjects(process("cat-file", "--batch", "--follow-symlinks")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw notRunnable();
        }
    }

    /** Returns the names of the files in a folder of a commit, without those in its subfolders. */
    List<String> files(String commit, String path) {
        String list = StandardCharsets.UTF_8
                .decode(run("ls-tree", "-z", "--full-tree", commit + ':' + path).bytes())
                .toString();
        // Each entry has the form "100644 blob <hash>TAB<name>".
        return Arrays.stream(list.split("\0"))
                .filter(entry -> entry.startsWith("blob ", entry.indexOf(' ') + 1))
                .map(entry -> entry.substring(entry.indexOf('\t') + 1))
                .toList();
    }

    private Optional<String> commit(String revision) {
        // A name that begins with a hyphen would be an option of git.
        if (revision.startsWith("-")) {
            return Optional.empty();
        }
        Output output = run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
        return output.code() == 0 ? Optional.of(output.line()) : Optional.empty();
    }

    private boolean isShallow() {
        return output("rev-parse", "--is-shallow-repository").equals("true");
    }

    private String output(String... arguments) {
        return run(arguments).line();
    }

    /** Runs git. A failure with a message, for example outside a repository, ends the command. */
    private Output run(String... arguments) {
        try {
            Process process = process(arguments).start();
            process.getOutputStream().close();
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
            throw notRunnable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running git.", e);
        }
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        return builder;
    }

    private OptionException notRunnable() {
        return new OptionException("Git cannot be run in " + folder + "; install git, or name a file on disk.");
    }

    private record Output(int code, ByteBuffer bytes) {

        String line() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString().strip();
        }
    }
}
