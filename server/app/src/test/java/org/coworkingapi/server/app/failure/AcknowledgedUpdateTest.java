package org.coworkingapi.server.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests that updates that the server acknowledged survive the end of a process at any time. */
@Tag("failure")
final class AcknowledgedUpdateTest {

    private static final int KILLS = 3;

    private final PostgresProcess postgres = FailureEnvironment.running().postgres();

    @TempDir
    private Path logs;

    @Test
    void no_acknowledged_update_is_lost_when_the_server_is_killed() {
        postgres.createDatabase("killed_server");
        List<String> acknowledged = new ArrayList<>();
        for (int i = 1; i <= KILLS; i++) {
            Path log = logs.resolve("server-" + i + ".log");
            try (ServerProcess server = ServerProcess.start(postgres.port(), "killed_server", log);
                    ProfileEditor editor = ProfileEditor.start(server.url(), i + "-")) {
                editor.awaitAcknowledged(50 + i);
                server.kill();
                editor.stop();
                acknowledged.addAll(editor.acknowledged());
                assertThat(editor.statuses()).isEqualTo(Set.of(200));
            }
            assertThat(words("killed_server")).containsSubsequence(acknowledged);
        }
    }

    @Test
    void no_acknowledged_update_is_lost_when_postgresql_is_killed() {
        postgres.createDatabase("killed_postgresql");
        try (RunningServer server = RunningServer.start(postgres.port(), "killed_postgresql");
                ProfileEditor editor = ProfileEditor.start(server.url(), "")) {
            for (int i = 1; i <= KILLS; i++) {
                editor.awaitAcknowledged(50 + i);
                try {
                    postgres.kill();
                } finally {
                    postgres.restart();
                }
                assertThat(words("killed_postgresql")).containsSubsequence(editor.acknowledged());
            }
            editor.awaitAcknowledged(50);
            editor.stop();
            assertThat(words("killed_postgresql")).containsSubsequence(editor.acknowledged());
            // After 503, an update may have taken effect.
            assertThat(Set.of(200, 412, 503)).containsAll(editor.statuses());
        }
    }

    private List<String> words(String database) {
        String description = JdbcClient.create(postgres.database("coworking", database))
                .sql("select description from team where id = 55")
                .query(String.class)
                .single();
        return Arrays.asList(description.split(" "));
    }
}
