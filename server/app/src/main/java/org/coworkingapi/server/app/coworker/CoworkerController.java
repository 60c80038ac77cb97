package org.coworkingapi.server.app.coworker;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.coworkingapi.server.app.database.Snapshot;
import org.coworkingapi.server.stub.generated.api.CoworkersApi;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.coworkingapi.server.stub.shape.Shape;
import org.coworkingapi.server.stub.shape.Shapes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** Answers the profiles related to a published coworker, and queries only the parts that are asked for. */
@RestController
final class CoworkerController implements CoworkersApi {

    private final Directory directory;
    private final Rankings rankings;
    private final CommunityBoard board;
    private final Snapshot snapshot;
    private final Shapes shapes;

    CoworkerController(Directory directory, Rankings rankings, CommunityBoard board, Snapshot snapshot, Shapes shapes) {
        this.directory = directory;
        this.rankings = rankings;
        this.board = board;
        this.snapshot = snapshot;
        this.shapes = shapes;
    }

    @Override
    public RelatedProfiles getRelatedProfiles(Long coworkerId, @Nullable String shape) {
        Shape asked = shapes.of(RelatedProfiles.class, shape);
        return asked.includes("RelatedProfiles")
                ? rankings.with(coworkerId, ranking -> snapshot.read(() -> body(coworkerId, asked, ranking)))
                : snapshot.read(() -> body(coworkerId, asked, List::of));
    }

    private RelatedProfiles body(long coworkerId, Shape asked, Supplier<List<Long>> ranking) {
        if (!directory.isPublished(coworkerId)) {
            throw ProblemException.coworkerNotFound(coworkerId);
        }
        RelatedProfiles body = new RelatedProfiles();
        if (asked.includes("RelatedProfiles")) {
            List<Coworker> related = directory.related(coworkerId, ranking.get());
            Map<Long, List<String>> sharedTags = asked.includes("RelatedProfiles.ProfileTagsList")
                    ? directory.sharedTags(
                            coworkerId, related.stream().map(Coworker::id).toList())
                    : Map.of();
            body.relatedProfiles(related.stream()
                    .map(coworker -> CoworkerBody.wire(coworker, sharedTags.getOrDefault(coworker.id(), List.of())))
                    .toList());
        }
        if (asked.includes("Threads")) {
            body.threads(board.publicThreadsOf(coworkerId).stream()
                    .map(ThreadBody::wire)
                    .toList());
        }
        return body;
    }
}
