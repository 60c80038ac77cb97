package org.coworkingapi.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A code block in a document or a Javadoc comment.
 *
 * @param location the file and the line where the code starts
 * @param code the stripped lines that are not blank
 * @param isExpression whether the code is an expression within a line
 */
record CodeBlock(String location, List<String> code, boolean isExpression) {

    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```(?:java|kotlin)\\n(.*?)^```");
    private static final Pattern PRE = Pattern.compile("(?s)<pre>\\{@code(.*?)\\}\\s*</pre>");
    private static final Pattern CALL = Pattern.compile("\\{@code (\\w+(?:\\.\\w+)+\\([^{}]+\\))\\}");
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^ *// snippet$(.*?)^ *// end of snippet$");
    /** The base URL of an example. The snippets have {@code server.url()} instead. */
    private static final Pattern BASE_URL = Pattern.compile("baseUrl\\(\"[^\"]+\"\\)");

    /** Returns the Java and Kotlin blocks after a heading. */
    static List<CodeBlock> inMarkdown(Path file, String heading) {
        String text = read(file);
        return find(CODE_BLOCK, false, file, text)
                .filter(block -> block.line() > line(text, text.indexOf(heading)))
                .toList();
    }

    /** Returns the {@code <pre>} blocks and the method calls in the comments of a Java file. */
    static List<CodeBlock> inComments(Path file) {
        String text = read(file).replaceAll("(?m)^ *\\* ?", "");
        return Stream.concat(find(PRE, false, file, text), find(CALL, true, file, text))
                .toList();
    }

    /** Returns the snippets of a compiled file, which are between markers. */
    static List<List<String>> snippetsIn(Path file) {
        return SNIPPET.matcher(read(file))
                .results()
                .map(match -> lines(match.group(1)))
                .toList();
    }

    boolean isIn(List<String> snippet) {
        return isExpression
                ? String.join(" ", snippet).contains(String.join(" ", code))
                : Collections.indexOfSubList(snippet, code) >= 0;
    }

    /** Returns the lines that are missing from the most similar snippet. */
    List<String> missingLines(List<List<String>> snippets) {
        return snippets.stream()
                .map(snippet ->
                        code.stream().filter(line -> !snippet.contains(line)).toList())
                .min(Comparator.comparing(List::size))
                .orElse(code);
    }

    @Override
    public String toString() {
        return location;
    }

    private int line() {
        return Integer.parseInt(location.substring(location.lastIndexOf(':') + 1));
    }

    private static Stream<CodeBlock> find(Pattern pattern, boolean isExpression, Path file, String text) {
        List<CodeBlock> blocks = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            blocks.add(new CodeBlock(
                    file.normalize() + ":" + line(text, matcher.start(1)), lines(matcher.group(1)), isExpression));
        }
        return blocks.stream();
    }

    private static int line(String text, int offset) {
        return (int) text.substring(0, offset)
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                + 1;
    }

    private static List<String> lines(String code) {
        return BASE_URL.matcher(code)
                .replaceAll("baseUrl(server.url())")
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
