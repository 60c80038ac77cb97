package org.coworkingapi.client;

import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Team;
import org.coworkingapi.client.projection.Projection;

/** The client that calls the API. */
final class RemoteClient implements CoworkingClient {

    private final Teams teams;
    private final Coworkers coworkers;

    RemoteClient(CallExecutor calls) {
        teams = new RemoteTeams(calls);
        coworkers = new RemoteCoworkers(calls);
    }

    @Override
    public Teams teams() {
        return teams;
    }

    @Override
    public Coworkers coworkers() {
        return coworkers;
    }

    private record RemoteTeams(CallExecutor calls) implements Teams {

        private static final Decoder<Team> DECODER = Decoder.of(Team.class);

        @Override
        public Team profile(long teamId) {
            return calls.get(Operation.GET_TEAM_PROFILE, teamId, null, DECODER);
        }

        @Override
        public <T extends Record> T profile(long teamId, Class<T> record) {
            Projection<Team, T> projection = Projections.OF_TEAM.on(record);
            return calls.get(
                    Operation.GET_TEAM_PROFILE, teamId, projection.shape().toString(), Decoder.of(projection));
        }

        @Override
        public Team profile(long teamId, String shape) {
            return calls.get(Operation.GET_TEAM_PROFILE, teamId, shape, DECODER);
        }
    }

    private record RemoteCoworkers(CallExecutor calls) implements Coworkers {

        private static final Decoder<RelatedProfiles> DECODER = Decoder.of(RelatedProfiles.class);

        @Override
        public RelatedProfiles related(long coworkerId) {
            return calls.get(Operation.GET_RELATED_PROFILES, coworkerId, null, DECODER);
        }

        @Override
        public <T extends Record> T related(long coworkerId, Class<T> record) {
            Projection<RelatedProfiles, T> projection = Projections.OF_RELATED_PROFILES.on(record);
            return calls.get(
                    Operation.GET_RELATED_PROFILES,
                    coworkerId,
                    projection.shape().toString(),
                    Decoder.of(projection));
        }

        @Override
        public RelatedProfiles related(long coworkerId, String shape) {
            return calls.get(Operation.GET_RELATED_PROFILES, coworkerId, shape, DECODER);
        }
    }
}
