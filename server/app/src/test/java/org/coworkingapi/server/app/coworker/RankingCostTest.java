package org.coworkingapi.server.app.coworker;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.coworkingapi.server.app.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RankingCostTest {

    @Test
    void a_ranking_reads_at_most_twice_as_many_pages_in_a_community_of_ten_times_the_size() {
        long pages = medianPages(new GeneratedCommunity(5_000));

        assertThat(medianPages(new GeneratedCommunity(50_000))).isLessThanOrEqualTo(2 * pages);
    }

    /** Returns the median number of pages that PostgreSQL reads for a ranking, from memory or from disk. */
    private static long medianPages(GeneratedCommunity community) {
        try (HikariDataSource dataSource = community.createDatabase(TestDatabase.POSTGRESQL)) {
            JdbcClient database = JdbcClient.create(dataSource);
            long[] pages = community.sample(100).stream()
                    .mapToLong(source -> pages(source.id(), database))
                    .sorted()
                    .toArray();
            return pages[pages.length / 2];
        }
    }

    private static long pages(long source, JdbcClient database) {
        String plan = database.sql("explain (analyze, buffers, format json) " + RankingRepository.POSTGRESQL)
                .param("source", source)
                .query(String.class)
                .single();
        JsonNode root = JsonMapper.shared().readTree(plan).path(0).path("Plan");
        return root.path("Shared Hit Blocks").asLong()
                + root.path("Shared Read Blocks").asLong();
    }
}
