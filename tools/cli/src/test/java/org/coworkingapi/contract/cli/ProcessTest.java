package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command in a separate process whose default encoding does not support umlauts. */
class ProcessTest {

    @TempDir
    Path folder;

    @Test
    void writes_UTF_8_regardless_of_the_default_encoding_and_returns_the_exit_code() throws Exception {
        ShopFixture shop = ShopFixture.in(folder);
        shop.file("old.yaml", ShopFixture.PRICES.replace("currency", "Währung"));

        CommandRun run = runProcess("review", "old.yaml", "same.yaml");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("breaking: Price.Währung was removed.")
                .doesNotContain("\u001b", folder.toString());
        assertThat(run.err()).doesNotContain("SLF4J", "WARN", "Exception");
    }

    @Test
    void prints_one_line_for_invalid_input() throws Exception {
        assertThat(runProcess("review", "Größe.yaml", "b.yaml"))
                .isEqualTo(new CommandRun(2, "", "Größe.yaml:1: The file does not exist." + System.lineSeparator()));
    }

    private CommandRun runProcess(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=US-ASCII",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ContractCommand.class.getName()));
        command.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        int code = builder.start().waitFor();
        return new CommandRun(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
