package org.coworkingapi.server.app.coworker;

import java.util.LinkedHashMap;
import java.util.Map;
import org.coworkingapi.server.app.database.Dialect;
import org.coworkingapi.server.app.paging.Page;
import org.coworkingapi.server.app.wire.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * The published coworkers to list, and the statements that find them.
 *
 * <p>Without a search, an index contains all that a statement reads: {@code coworker_directory} of all coworkers, and
 * {@code coworker_tag_ranking} of those with a tag. A search reads the coworkers.
 *
 * @param pattern expression that one of the searched texts matches
 * @param tag a tag of the coworkers
 */
record DirectoryFilter(@Nullable String pattern, @Nullable String tag) {

    /**
     * Searches on PostgreSQL. There are far fewer tags than coworkers with tags, so the search reads each tag once, by
     * jumping from tag to tag in the index, and then finds the coworkers of the matching tags.
     */
    private static final String POSTGRESQL_SEARCH = """
            (c.full_name ~ :pattern or c.company_name ~ :pattern or c.position_title ~ :pattern or c.profile_summary ~ :pattern
              or c.id in (
                with recursive known (tag) as (
                    (select tag from coworker_tag order by tag fetch first row only)
                    union all
                    select (select later.tag from coworker_tag later where later.tag > known.tag
                            order by later.tag fetch first row only)
                    from known where known.tag is not null)
                select found.coworker_id from known join coworker_tag found on found.tag = known.tag
                where known.tag ~ :pattern))
            """;

    private static final String H2_SEARCH = """
            (regexp_like(c.full_name, :pattern) or regexp_like(c.company_name, :pattern)
              or regexp_like(c.position_title, :pattern) or regexp_like(c.profile_summary, :pattern)
              or exists (select 1 from coworker_tag own where own.coworker_id = c.id and regexp_like(own.tag, :pattern)))
            """;

    /** Returns the filter for the parameters of a request. Empty parameters have no effect. */
    static DirectoryFilter of(@Nullable String query, @Nullable String tag) {
        String text = query == null ? "" : WhiteSpace.strip(query);
        return new DirectoryFilter(
                text.isEmpty() ? null : CaseInsensitivePattern.of(text), tag == null || tag.isEmpty() ? null : tag);
    }

    /** Returns whether the statements search the texts of coworkers. */
    boolean isSearch() {
        return pattern != null;
    }

    /** Returns the statement that reads the ids of one page, and the first of the next page. */
    String pageSql(Dialect dialect) {
        String order = tag == null ? dialect.inCodePointOrder("c.full_name") + ", c.id" : "t.name_order, t.coworker_id";
        return "select " + (tag == null ? "c.id" : "t.coworker_id") + rows(dialect) + " order by " + order
                + " offset :offset rows fetch first :limit rows only";
    }

    /** Returns the statement that counts the coworkers. */
    String countSql(Dialect dialect) {
        return "select count(*)" + rows(dialect);
    }

    private String rows(Dialect dialect) {
        String search = isSearch() ? " and " + (dialect.isPostgresql() ? POSTGRESQL_SEARCH : H2_SEARCH) : "";
        if (tag == null) {
            return " from coworker c where c.published = true" + search;
        }
        String join = isSearch() ? " join coworker c on c.id = t.coworker_id" : "";
        return " from coworker_tag t" + join + " where t.tag = :tag and t.published = true" + search;
    }

    /** Returns the parameters of both statements. */
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("pattern", pattern);
        parameters.put("tag", tag);
        return parameters;
    }

    /** Returns the parameters of the statement that reads a page. */
    Map<String, @Nullable Object> parameters(Page page) {
        Map<String, @Nullable Object> parameters = parameters();
        parameters.put("offset", page.offset());
        parameters.put("limit", page.limit());
        return parameters;
    }
}
