package org.coworkingapi.server.app.team;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.coworkingapi.server.app.database.Dialect;
import org.coworkingapi.server.app.database.Snapshot;
import org.coworkingapi.server.app.paging.Envelope;
import org.coworkingapi.server.app.paging.ListPlan;
import org.coworkingapi.server.app.paging.ListSource;
import org.coworkingapi.server.app.paging.Page;
import org.coworkingapi.server.app.plan.Plans;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.generated.model.TeamList;
import org.coworkingapi.server.stub.shape.Shape;
import org.coworkingapi.server.stub.shape.Shapes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the teams of a customer. Reads the members of all teams of a page with one statement. */
@Component
final class MyTeams {

    private static final Envelope<TeamList, Team> ENVELOPE = new Envelope<>(
            TeamList::new,
            TeamList::records,
            TeamList::currentPage,
            TeamList::currentPageSize,
            TeamList::totalItems,
            TeamList::totalPages,
            TeamList::hasNextPage,
            TeamList::hasPreviousPage);

    /** The statements that list teams for one shape. */
    private record Plan(ListPlan<TeamList, Team> list, MyTeamsQuery teams, MemberQuery members) {

        static Plan compile(Shape shape) {
            return new Plan(
                    new ListPlan<>(ENVELOPE, shape),
                    new MyTeamsQuery(shape),
                    new MemberQuery(TeamFields.MEMBER_OF_LISTED_TEAM, path -> shape.includes("Records." + path)));
        }

        boolean needsSnapshot() {
            return list.needsSnapshot() || (list.includesRecords() && !members.isEmpty());
        }
    }

    private final TeamRepository teams;
    private final Snapshot snapshot;
    private final Plans<Plan> plans;
    private final Map<String, String> columns;

    MyTeams(TeamRepository teams, Snapshot snapshot, Dialect dialect, Shapes shapes) {
        this.teams = teams;
        this.snapshot = snapshot;
        this.plans = new Plans<>(shapes, TeamList.class, Plan::compile);
        this.columns = Map.of(
                "Name", dialect.inCodePointOrder("t.name"),
                "Id", "t.id",
                "TeamMembersCount", "t.member_count",
                "CreatedOnUtc", "t.created_at",
                "UpdatedOnUtc", "t.updated_at");
    }

    /**
     * Returns one page of the teams.
     *
     * @param orderBy value of {@code _orderBy}
     * @param shape value of {@code _shape}
     */
    TeamList read(MyTeamsQuery.Filter filter, Page page, String orderBy, boolean descending, @Nullable String shape) {
        Plan plan = plans.of(shape);
        String sql = plan.teams().sql(filter, Objects.requireNonNull(columns.get(orderBy)), descending);
        Supplier<TeamList> read = () -> plan.list().read(page, new Source(filter, sql, plan));
        return plan.needsSnapshot() ? snapshot.read(read) : snapshot.readOnce(read);
    }

    /** The teams that a filter lists. */
    private final class Source implements ListSource<MyTeamsQuery.Row, Team> {

        private final MyTeamsQuery.Filter filter;
        private final String sql;
        private final Plan plan;

        Source(MyTeamsQuery.Filter filter, String sql, Plan plan) {
            this.filter = filter;
            this.sql = sql;
            this.plan = plan;
        }

        @Override
        public List<MyTeamsQuery.Row> rows(Page page) {
            return teams.list(filter, page, sql, plan.teams());
        }

        @Override
        public long count() {
            return teams.count(filter);
        }

        @Override
        public List<Team> records(List<MyTeamsQuery.Row> rows) {
            if (!rows.isEmpty() && !plan.members().isEmpty()) {
                Map<Long, Team> teamsById = rows.stream().collect(toMap(MyTeamsQuery.Row::id, MyTeamsQuery.Row::team));
                teams.addMembers(teamsById, filter.readerId(), plan.members());
            }
            return rows.stream().map(MyTeamsQuery.Row::team).toList();
        }
    }
}
