package org.coworkingapi.server.app.coworker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coworkingapi.server.app.paging.Page;
import org.coworkingapi.server.stub.generated.model.Coworker;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access to published profiles and their relations. Every method executes at most one query. */
@Component
final class CoworkerRepository {

    private final JdbcClient database;

    public CoworkerRepository(JdbcClient database) {
        this.database = database;
    }

    static ProblemException notFound(long coworkerId) {
        return ProblemException.of(
                ErrorCode.COWORKER_NOT_FOUND, "There is no published profile with the id " + coworkerId + ".");
    }

    /** Returns whether the coworker exists and has a published profile. */
    public boolean isPublished(long coworkerId) {
        return database.sql("select exists (select 1 from coworker where id = ? and published)")
                .param(coworkerId)
                .query(Boolean.class)
                .single();
    }

    /** Returns the selected fields of the coworkers by their ids, in the given order. */
    public Map<Long, Coworker> profiles(List<Long> ids, ProfileQuery query) {
        if (ids.isEmpty()) {
            return Map.of(); // SQL does not allow an empty list
        }
        Map<Long, Coworker> found = Objects.requireNonNull(
                database.sql(query.sql()).param("ids", ids).query(query::read));
        Map<Long, Coworker> ordered = new LinkedHashMap<>();
        ids.forEach(id -> ordered.computeIfAbsent(id, found::get));
        return ordered;
    }

    /** Returns the ids of the coworkers on one page of the directory, and the first of the next page. */
    public List<Long> listed(DirectoryFilter filter, Page page, String sql) {
        return database.sql(sql)
                .params(filter.parameters(page))
                .query(Long.class)
                .list();
    }

    /** Returns the number of coworkers that the filter selects. */
    public long count(DirectoryFilter filter, String sql) {
        return database.sql(sql).params(filter.parameters()).query(Long.class).single();
    }

    /** Returns the tags of the coworkers by their ids, in the order of the profile. */
    public Map<Long, List<String>> tags(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of(); // SQL does not allow an empty list
        }
        return tagsByCoworker(database.sql("""
                        select coworker_id, tag from coworker_tag where coworker_id in (:ids) order by coworker_id, ordinal
                        """).param("ids", ids));
    }

    /**
     * Returns the tags that each related coworker shares with {@code coworkerId}. The keys are the ids of the related
     * coworkers. The tags have the order in the profile of the related coworker.
     */
    public Map<Long, List<String>> sharedTags(long coworkerId, Collection<Long> relatedIds) {
        if (relatedIds.isEmpty()) {
            return Map.of(); // SQL does not allow an empty list
        }
        return tagsByCoworker(database.sql("""
                        select other.coworker_id, other.tag
                        from coworker_tag other
                        join coworker_tag own on own.coworker_id = :source and own.tag = other.tag
                        where other.coworker_id in (:related)
                        order by other.coworker_id, other.ordinal
                        """).param("source", coworkerId).param("related", relatedIds));
    }

    private static Map<Long, List<String>> tagsByCoworker(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> Map.entry(row.getLong("coworker_id"), row.getString("tag")))
                .list() // a stream would hold its connection until it is closed
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
