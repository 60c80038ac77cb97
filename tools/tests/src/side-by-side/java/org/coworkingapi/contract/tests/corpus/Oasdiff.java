package org.coworkingapi.contract.tests.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** oasdiff, as a command: breaking is what it calls an error, which fails a build by default. */
final class Oasdiff implements Rival {

    private static final int ERROR = 3;
    private static final int WARNING = 2;

    private final Path command;
    private final Path folder;

    Oasdiff(Path command, Path folder) {
        this.command = command;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "oasdiff";
    }

    @Override
    public Answer judge(String before, String after) {
        try {
            Path base = Files.writeString(folder.resolve("before.json"), before);
            Path revision = Files.writeString(folder.resolve("after.json"), after);
            Path answer = folder.resolve("answer.json");
            int exit = new ProcessBuilder(command.toString(), "changelog", base.toString(), revision.toString(), "--format", "json")
                    .redirectOutput(answer.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            if (exit != 0) {
                return Answer.FAILS;
            }
            String text = Files.readString(answer);
            int worst = 0;
            for (JsonNode change : JsonMapper.shared().readTree(text.isBlank() ? "[]" : text)) {
                worst = Math.max(worst, change.path("level").asInt());
            }
            return worst >= ERROR ? Answer.BREAKS : worst == WARNING ? Answer.WARNS : Answer.HOLDS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
