package org.coworkingapi.client;

import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Team;

/** The client that makes real calls. */
final class RemoteClient implements CoworkingClient {

    private final Teams teams;
    private final Coworkers coworkers;

    RemoteClient(Calls calls) {
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

    private record RemoteTeams(Calls calls) implements Teams {

        @Override
        public Team profile(long teamId) {
            return calls.get(Operation.GET_TEAM_PROFILE, teamId, null, Team.class);
        }

        @Override
        public Team profile(long teamId, String shape) {
            return calls.get(Operation.GET_TEAM_PROFILE, teamId, shape, Team.class);
        }
    }

    private record RemoteCoworkers(Calls calls) implements Coworkers {

        @Override
        public RelatedProfiles related(long coworkerId) {
            return calls.get(Operation.GET_RELATED_PROFILES, coworkerId, null, RelatedProfiles.class);
        }

        @Override
        public RelatedProfiles related(long coworkerId, String shape) {
            return calls.get(Operation.GET_RELATED_PROFILES, coworkerId, shape, RelatedProfiles.class);
        }
    }
}
