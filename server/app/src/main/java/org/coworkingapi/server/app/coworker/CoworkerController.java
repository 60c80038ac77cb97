package org.coworkingapi.server.app.coworker;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.coworkingapi.server.app.database.DatabaseTime;
import org.coworkingapi.server.app.database.Snapshot;
import org.coworkingapi.server.app.paging.Page;
import org.coworkingapi.server.app.plan.Plans;
import org.coworkingapi.server.stub.generated.api.CoworkersApi;
import org.coworkingapi.server.stub.generated.model.Coworker;
import org.coworkingapi.server.stub.generated.model.CoworkerList;
import org.coworkingapi.server.stub.generated.model.CoworkerProfile;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.shape.Shape;
import org.coworkingapi.server.stub.shape.Shapes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the member directory. Queries only the parts that the request selects. */
@RestController
final class CoworkerController implements CoworkersApi {

    /** The statements that read related profiles and threads for one shape. */
    private record Plan(
            boolean includesProfiles,
            ProfileQuery profiles,
            boolean includesTags,
            boolean includesThreads,
            ThreadQuery threads) {

        static Plan compile(Shape shape) {
            return new Plan(
                    shape.includes("RelatedProfiles"),
                    new ProfileQuery(shape, "RelatedProfiles"),
                    shape.includes("RelatedProfiles.ProfileTagsList"),
                    shape.includes("Threads"),
                    new ThreadQuery(shape));
        }
    }

    private final CoworkerRepository coworkers;
    private final RankingRepository rankings;
    private final ExpensiveQueryLimit queryLimit;
    private final ThreadRepository threads;
    private final Snapshot snapshot;
    private final Plans<Plan> plans;
    private final Directory directory;

    CoworkerController(
            CoworkerRepository coworkers,
            RankingRepository rankings,
            ExpensiveQueryLimit queryLimit,
            ThreadRepository threads,
            Snapshot snapshot,
            Shapes shapes,
            Directory directory) {
        this.coworkers = coworkers;
        this.rankings = rankings;
        this.queryLimit = queryLimit;
        this.threads = threads;
        this.snapshot = snapshot;
        this.plans = new Plans<>(shapes, RelatedProfiles.class, Plan::compile);
        this.directory = directory;
    }

    @Override
    public RelatedProfiles getRelatedProfiles(Long coworkerId, @Nullable String shape) {
        Plan plan = plans.of(shape);
        Supplier<RelatedProfiles> read = () -> snapshot.read(() -> readProfiles(coworkerId, plan));
        return plan.includesProfiles() ? queryLimit.read(read) : read.get();
    }

    @Override
    public CoworkerList getPublishedCoworkers(
            @Nullable String query,
            @Nullable String tag,
            Integer order,
            Integer page,
            Integer pageSize,
            @Nullable String shape) {
        return directory.list(DirectoryFilter.of(query, tag), new Page(page, pageSize), shape);
    }

    @Override
    public CoworkerProfile getPublishedCoworker(Long coworkerId, @Nullable String shape) {
        return directory.profile(coworkerId, shape);
    }

    private RelatedProfiles readProfiles(long coworkerId, Plan plan) {
        if (!coworkers.isPublished(coworkerId)) {
            throw CoworkerRepository.notFound(coworkerId);
        }
        RelatedProfiles profiles = new RelatedProfiles();
        if (plan.includesProfiles()) {
            List<Long> ranking = DatabaseTime.measure(() -> rankings.ranking(coworkerId));
            Map<Long, Coworker> related = coworkers.profiles(ranking, plan.profiles());
            if (plan.includesTags()) {
                Map<Long, List<String>> tags = coworkers.sharedTags(coworkerId, related.keySet());
                related.forEach((id, profile) -> profile.profileTagsList(tags.getOrDefault(id, List.of())));
            }
            profiles.relatedProfiles(List.copyOf(related.values()));
        }
        if (plan.includesThreads()) {
            profiles.threads(threads.publicThreadsOf(coworkerId, plan.threads()));
        }
        return profiles;
    }
}
