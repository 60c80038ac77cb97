package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the code in READMEs and Javadoc is compiled and run. The code must occur in a test or an example, between
 * the lines {@code // snippet} and {@code // end of snippet}.
 */
class DocumentedCodeTest {

    private static final Path CLIENTS = Path.of("..");
    private static final Set<String> BUILD_OUTPUT = Set.of("target", "node_modules");
    private static final List<List<String>> SNIPPETS = Stream.of(".java", ".kt")
            .flatMap(suffix -> files(suffix, "/src/test/", "/src/it/", "/examples/"))
            .flatMap(file -> CodeBlock.snippetsIn(file).stream())
            .toList();

    static Stream<CodeBlock> blocks() {
        return Stream.of(
                        CodeBlock.inMarkdown(Path.of("../../README.md"), "## Call the API").stream(),
                        CodeBlock.inMarkdown(Path.of("../../docs/java-client.md"), "").stream(),
                        files("README.md", "").flatMap(file -> CodeBlock.inMarkdown(file, "").stream()),
                        files(".java", "/src/main/java/").flatMap(file -> CodeBlock.inComments(file).stream()))
                .flatMap(blocks -> blocks);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void documented_code_occurs_in_a_snippet(CodeBlock block) {
        assertThat(SNIPPETS)
                .withFailMessage(() -> "No snippet contains the code of " + block
                        + " as consecutive lines. The most similar snippet lacks these lines, or has all lines in another order:\n  "
                        + String.join("\n  ", block.missingLines(SNIPPETS)))
                .anyMatch(block::isIn);
    }

    @Test
    void a_block_without_a_snippet_is_reported_with_its_missing_lines(@TempDir Path folder) throws IOException {
        Path readme = Files.writeString(folder.resolve("README.md"), """
            ```java
            run();

            walk(1,  2);   // a comment
            ```
            """);
        Path test = Files.writeString(folder.resolve("Test.java"), """
                // snippet
                run();
                walk(1, 2);
                // end of snippet
            """);
        CodeBlock block = CodeBlock.inMarkdown(readme, "").get(0);

        assertThat(block).hasToString(readme + ":2");
        assertThat(CodeBlock.snippetsIn(test)).noneMatch(block::isIn);
        assertThat(block.missingLines(CodeBlock.snippetsIn(test))).containsExactly("walk(1, 2); // a comment");
        Files.writeString(readme, Files.readString(readme).replace("// a comment", ""));
        assertThat(CodeBlock.snippetsIn(test))
                .anyMatch(CodeBlock.inMarkdown(readme, "").get(0)::isIn);
    }

    @Test
    void blocks_and_calls_in_comments_are_found(@TempDir Path folder) throws IOException {
        Path type = Files.writeString(folder.resolve("Type.java"), """
            /**
             * One, such as {@code Type.of("a")}, never {@code null} or {@code of()}.
             *
             * <pre>{@code
             * Type type = Type.of("b");
             * if (type.is()) {
             *     type.go();
             * }
             * }</pre>
             */
            """);

        assertThat(CodeBlock.inComments(type))
                .extracting(CodeBlock::code)
                .containsExactly(
                        List.of("Type type = Type.of(\"b\");", "if (type.is()) {", "type.go();", "}"),
                        List.of("Type.of(\"a\")"));
        assertThat(CodeBlock.inComments(type).get(1).isIn(List.of("go();", "x(Type.of(\"a\"));")))
                .isTrue();
        assertThat(CodeBlock.inComments(type).get(1).isIn(List.of("x(Type.of(\"b\"));")))
                .isFalse();
    }

    /** Returns matching files, except build output, which another build may change meanwhile. */
    private static Stream<Path> files(String suffix, String... folders) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(CLIENTS, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return BUILD_OUTPUT.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream()
                .filter(file -> file.toString().endsWith(suffix))
                .filter(file ->
                        Stream.of(folders).anyMatch(folder -> file.toString().contains(folder)))
                .sorted();
    }
}
