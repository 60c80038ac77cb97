package org.coworkingapi.server.app.coworker;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.database.Dialect;
import org.coworkingapi.server.app.paging.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests that PostgreSQL reads the pages of the directory, and their number, from an index alone. */
final class DirectoryPlanTest {

    private static final Page PAGE = new Page(100, 25);

    private static HikariDataSource dataSource;
    private static Dialect dialect;

    @BeforeAll
    static void fill_the_database() {
        dataSource = new GeneratedCommunity(20_000).createDatabase(TestDatabase.POSTGRESQL);
        dialect = new Dialect(new JdbcTemplate(dataSource));
    }

    @AfterAll
    static void close_the_database() {
        if (dataSource != null) {
            dataSource.close();
        }
    }

    @Test
    void the_directory_is_read_in_its_order_from_its_index() {
        DirectoryFilter all = DirectoryFilter.of("", "");
        assertThat(plan(all, all.pageSql(dialect)))
                .contains("Index Only Scan using coworker_directory")
                .doesNotContain("Sort");
        assertThat(plan(all, all.countSql(dialect))).contains("Index Only Scan using coworker_directory");
    }

    @Test
    void the_profiles_with_a_tag_are_read_in_their_order_from_the_index_of_tags() {
        DirectoryFilter tagged = DirectoryFilter.of("", GeneratedCommunity.tag(0));
        assertThat(plan(tagged, tagged.pageSql(dialect)))
                .contains("Index Only Scan using coworker_tag_ranking")
                .doesNotContain("Sort");
        assertThat(plan(tagged, tagged.countSql(dialect))).contains("Index Only Scan using coworker_tag_ranking");
    }

    @Test
    void a_search_reads_each_tag_once() {
        DirectoryFilter search = DirectoryFilter.of("tag 7", "");
        assertThat(plan(search, search.countSql(dialect)))
                .contains("Recursive Union")
                .contains("hashed SubPlan");
    }

    private static String plan(DirectoryFilter filter, String sql) {
        return String.join(
                "\n",
                JdbcClient.create(dataSource)
                        .sql("explain " + sql)
                        .params(filter.parameters(PAGE))
                        .query(String.class)
                        .list());
    }
}
