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
 * @param where the file and the line of its start
 * @param code the stripped lines that are not blank
 * @param part whether it is an expression within a line
 */
record CodeBlock(String where, List<String> code, boolean part) {

    private static final Pattern JAVA_BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```");
    private static final Pattern PRE = Pattern.compile("(?s)<pre>\\{@code(.*?)\\}\\s*</pre>");
    private static final Pattern CALL = Pattern.compile("\\{@code (\\w+(?:\\.\\w+)+\\([^{}]+\\))\\}");
    private static final Pattern RUN = Pattern.compile("(?ms)^ *// snippet$(.*?)^ *// end of snippet$");
    /** Documented addresses, and their replacements in code that runs. */
    private static final String SHOWN_URL = "\"https://nexudushq.spaces.nexudus.com\"";

    private static final String URL_THAT_RUNS = "server.url()";

    static List<CodeBlock> inMarkdown(Path file, String from) {
        String text = read(file);
        return find(JAVA_BLOCK, false, file, text)
                .filter(quote -> quote.line() > line(text, text.indexOf(from)))
                .toList();
    }

    static List<CodeBlock> inComments(Path file) {
        String text = read(file).replaceAll("(?m)^ *\\* ?", "");
        return Stream.concat(find(PRE, false, file, text), find(CALL, true, file, text))
                .toList();
    }

    /** Returns the code between the markers of a compiled file. */
    static List<List<String>> runIn(Path file) {
        return RUN.matcher(read(file))
                .results()
                .map(found -> lines(found.group(1)))
                .toList();
    }

    boolean isIn(List<String> running) {
        return part
                ? String.join(" ", running).contains(String.join(" ", code))
                : Collections.indexOfSubList(running, code) >= 0;
    }

    /** Returns the lines that are missing from the most similar snippet. */
    List<String> missing(List<List<String>> snippets) {
        return snippets.stream()
                .map(running ->
                        code.stream().filter(line -> !running.contains(line)).toList())
                .min(Comparator.comparing(List::size))
                .orElse(code);
    }

    @Override
    public String toString() {
        return where;
    }

    private int line() {
        return Integer.parseInt(where.substring(where.lastIndexOf(':') + 1));
    }

    private static Stream<CodeBlock> find(Pattern pattern, boolean part, Path file, String text) {
        List<CodeBlock> quotes = new ArrayList<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            quotes.add(new CodeBlock(file.normalize() + ":" + line(text, found.start(1)), lines(found.group(1)), part));
        }
        return quotes.stream();
    }

    private static int line(String text, int offset) {
        return (int) text.substring(0, offset)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count()
                + 1;
    }

    private static List<String> lines(String code) {
        return code.replace(SHOWN_URL, URL_THAT_RUNS)
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
