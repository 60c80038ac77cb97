package org.coworkingapi.contract.cli;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The objects of a repository. A single {@code git cat-file} process reads all objects, and ends when this instance is
 * no longer reachable.
 */
final class GitObjects {

    private static final Cleaner CLEANER = Cleaner.create();

    /** The header of an object, or of a symbolic link that cannot be followed. */
    private static final Pattern HEADER =
            Pattern.compile("(?:[0-9a-f]{40,64} (?<type>\\w+)|symlink|dangling|loop|notdir) (?<size>\\d+)");

    private final OutputStream requests;
    private final InputStream responses;

    /** @param process a process that runs {@code git cat-file --batch} */
    GitObjects(Process process) {
        this.requests = process.getOutputStream();
        this.responses = new BufferedInputStream(process.getInputStream());
        CLEANER.register(this, process::destroy);
    }

    /** An object of a repository, such as a {@code blob} or a {@code tree}. */
    record GitObject(String type, ByteBuffer content) {}

    /**
     * Returns the type and the content of an object, or an empty {@code Optional} if it does not exist.
     *
     * @param path a path without line breaks, relative to the root of the repository
     * @throws IOException if git failed
     */
    synchronized Optional<GitObject> read(String commit, String path) throws IOException {
        requests.write((commit + ':' + path + '\n').getBytes(StandardCharsets.UTF_8));
        requests.flush();
        Matcher header = HEADER.matcher(line());
        if (!header.matches()) {
            return Optional.empty();
        }
        int size = Integer.parseInt(header.group("size"));
        byte[] content = responses.readNBytes(size);
        if (content.length < size || responses.read() < 0) {
            throw new EOFException();
        }
        return Optional.ofNullable(header.group("type")).map(type -> new GitObject(type, ByteBuffer.wrap(content)));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = responses.read(); character != '\n'; character = responses.read()) {
            if (character < 0) {
                throw new EOFException();
            }
            line.append((char) character);
        }
        return line.toString();
    }
}
