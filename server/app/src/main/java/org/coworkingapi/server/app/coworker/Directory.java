package org.coworkingapi.server.app.coworker;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.coworkingapi.server.app.database.DatabaseTime;
import org.coworkingapi.server.app.database.Dialect;
import org.coworkingapi.server.app.database.Snapshot;
import org.coworkingapi.server.app.paging.Envelope;
import org.coworkingapi.server.app.paging.ListPlan;
import org.coworkingapi.server.app.paging.ListSource;
import org.coworkingapi.server.app.paging.Page;
import org.coworkingapi.server.app.plan.Plans;
import org.coworkingapi.server.stub.generated.model.Coworker;
import org.coworkingapi.server.stub.generated.model.CoworkerList;
import org.coworkingapi.server.stub.generated.model.CoworkerProfile;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.coworkingapi.server.stub.shape.Shape;
import org.coworkingapi.server.stub.shape.Shapes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published profiles with all their tags. */
@Component
final class Directory {

    private static final Envelope<CoworkerList, Coworker> ENVELOPE = new Envelope<>(
            CoworkerList::new,
            CoworkerList::records,
            CoworkerList::currentPage,
            CoworkerList::currentPageSize,
            CoworkerList::totalItems,
            CoworkerList::totalPages,
            CoworkerList::hasNextPage,
            CoworkerList::hasPreviousPage);

    /** The statements that read profiles for one shape. */
    private record ProfilePlan(ProfileQuery profiles, boolean includesTags) {

        static ProfilePlan compile(Shape shape, String parent) {
            return new ProfilePlan(new ProfileQuery(shape, parent), shape.includes(parent + ".ProfileTagsList"));
        }
    }

    /** The statements that list profiles for one shape. */
    private record DirectoryPlan(ListPlan<CoworkerList, Coworker> list, ProfilePlan profiles) {

        static DirectoryPlan compile(Shape shape) {
            return new DirectoryPlan(new ListPlan<>(ENVELOPE, shape), ProfilePlan.compile(shape, "Records"));
        }
    }

    private final CoworkerRepository coworkers;
    private final ExpensiveQueryLimit queryLimit;
    private final Snapshot snapshot;
    private final Dialect dialect;
    private final Plans<DirectoryPlan> lists;
    private final Plans<ProfilePlan> profiles;

    Directory(
            CoworkerRepository coworkers,
            ExpensiveQueryLimit queryLimit,
            Snapshot snapshot,
            Dialect dialect,
            Shapes shapes) {
        this.coworkers = coworkers;
        this.queryLimit = queryLimit;
        this.snapshot = snapshot;
        this.dialect = dialect;
        this.lists = new Plans<>(shapes, CoworkerList.class, DirectoryPlan::compile);
        this.profiles = new Plans<>(shapes, CoworkerProfile.class, shape -> ProfilePlan.compile(shape, "Coworker"));
    }

    /** Returns one page of the profiles, ordered by name in code point order, then by id. */
    CoworkerList list(DirectoryFilter filter, Page page, @Nullable String shape) {
        DirectoryPlan plan = lists.of(shape);
        Source source = new Source(filter, plan.profiles());
        Supplier<CoworkerList> read = () -> snapshot.read(() -> plan.list().read(page, source));
        return filter.isSearch() ? queryLimit.read(read) : read.get();
    }

    /**
     * Returns the profile of a coworker.
     *
     * @throws ProblemException COWORKER_NOT_FOUND if no published profile has the id
     */
    CoworkerProfile profile(long coworkerId, @Nullable String shape) {
        ProfilePlan plan = profiles.of(shape);
        Supplier<List<Coworker>> read = () -> read(List.of(coworkerId), plan);
        List<Coworker> found = plan.includesTags() ? snapshot.read(read) : snapshot.readOnce(read);
        if (found.isEmpty()) {
            throw CoworkerRepository.notFound(coworkerId);
        }
        return new CoworkerProfile().coworker(found.get(0));
    }

    private List<Coworker> read(List<Long> ids, ProfilePlan plan) {
        Map<Long, Coworker> found = coworkers.profiles(ids, plan.profiles());
        if (plan.includesTags()) {
            Map<Long, List<String>> tags = coworkers.tags(found.keySet());
            found.forEach((id, profile) -> profile.profileTagsList(tags.getOrDefault(id, List.of())));
        }
        return List.copyOf(found.values());
    }

    /** The profiles that a filter lists. The rate limit charges the search and the count. */
    private final class Source implements ListSource<Long, Coworker> {

        private final DirectoryFilter filter;
        private final ProfilePlan plan;

        Source(DirectoryFilter filter, ProfilePlan plan) {
            this.filter = filter;
            this.plan = plan;
        }

        @Override
        public List<Long> rows(Page page) {
            return DatabaseTime.measure(() -> coworkers.listed(filter, page, filter.pageSql(dialect)));
        }

        @Override
        public long count() {
            return DatabaseTime.measure(() -> coworkers.count(filter, filter.countSql(dialect)));
        }

        @Override
        public List<Coworker> records(List<Long> ids) {
            return read(ids, plan);
        }
    }
}
