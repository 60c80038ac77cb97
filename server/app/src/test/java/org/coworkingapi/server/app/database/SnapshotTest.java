package org.coworkingapi.server.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import org.coworkingapi.server.app.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class SnapshotTest {

    @ParameterizedTest
    @EnumSource
    void sees_one_state_of_the_database_while_others_change_it(TestDatabase kind) {
        try (HikariDataSource pool = kind.blank(); HikariDataSource others = another(pool)) {
            JdbcClient database = JdbcClient.create(pool);
            JdbcClient elsewhere = JdbcClient.create(others);
            database.sql("create table note (text varchar(10))").update();
            Snapshot snapshot = new Snapshot(new JdbcTransactionManager(pool), Duration.ofSeconds(10));

            List<Integer> counts = snapshot.read(() -> {
                int before = count(database);
                elsewhere.sql("insert into note values ('new')").update();
                return List.of(before, count(database));
            });

            assertThat(counts).containsExactly(0, 0);
            assertThat(count(database)).isEqualTo(1);
        }
    }

    private static HikariDataSource another(HikariDataSource pool) {
        HikariDataSource other = new HikariDataSource();
        other.setJdbcUrl(pool.getJdbcUrl());
        other.setUsername(pool.getUsername());
        return other;
    }

    private static int count(JdbcClient database) {
        return database.sql("select count(*) from note").query(Integer.class).single();
    }
}
