package org.coworkingapi.server.app.coworker;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.coworkingapi.server.app.database.DatabaseTime;
import org.coworkingapi.server.app.database.Snapshot;
import org.coworkingapi.server.stub.generated.api.CoworkersApi;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.coworkingapi.server.stub.shape.Shape;
import org.coworkingapi.server.stub.shape.Shapes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the profiles related to a published coworker. Queries only the parts that the request selects. */
@RestController
final class CoworkerController implements CoworkersApi {

    private final CoworkerRepository coworkers;
    private final RankingRepository rankings;
    private final RankingLimit rankingLimit;
    private final ThreadRepository threads;
    private final Snapshot snapshot;
    private final Shapes shapes;

    CoworkerController(
            CoworkerRepository coworkers,
            RankingRepository rankings,
            RankingLimit rankingLimit,
            ThreadRepository threads,
            Snapshot snapshot,
            Shapes shapes) {
        this.coworkers = coworkers;
        this.rankings = rankings;
        this.rankingLimit = rankingLimit;
        this.threads = threads;
        this.snapshot = snapshot;
        this.shapes = shapes;
    }

    @Override
    public RelatedProfiles getRelatedProfiles(Long coworkerId, @Nullable String shape) {
        Shape selected = shapes.of(RelatedProfiles.class, shape);
        Supplier<RelatedProfiles> read = () -> snapshot.read(() -> readProfiles(coworkerId, selected));
        return selected.includes("RelatedProfiles") ? rankingLimit.read(read) : read.get();
    }

    private RelatedProfiles readProfiles(long coworkerId, Shape selected) {
        if (!coworkers.isPublished(coworkerId)) {
            throw ProblemException.of(
                    ErrorCode.COWORKER_NOT_FOUND, "There is no published profile with the id " + coworkerId + ".");
        }
        RelatedProfiles profiles = new RelatedProfiles();
        if (selected.includes("RelatedProfiles")) {
            List<Long> ranking = DatabaseTime.measure(() -> rankings.ranking(coworkerId));
            List<StoredCoworker> related = coworkers.related(coworkerId, ranking);
            Map<Long, List<String>> sharedTags = selected.includes("RelatedProfiles.ProfileTagsList")
                    ? coworkers.sharedTags(
                            coworkerId, related.stream().map(StoredCoworker::id).toList())
                    : Map.of();
            profiles.relatedProfiles(related.stream()
                    .map(coworker ->
                            CoworkerModelMapper.toModel(coworker, sharedTags.getOrDefault(coworker.id(), List.of())))
                    .toList());
        }
        if (selected.includes("Threads")) {
            profiles.threads(threads.publicThreadsOf(coworkerId).stream()
                    .map(ThreadModelMapper::toModel)
                    .toList());
        }
        return profiles;
    }
}
