package org.coworkingapi.server.stub.sample;

import java.util.List;
import org.coworkingapi.server.stub.generated.api.CoworkersApi;
import org.coworkingapi.server.stub.generated.api.TeamsApi;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RestController;

/** All that an implementer writes: two classes that fill in the two interfaces. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({SampleImplementation.Teams.class, SampleImplementation.Coworkers.class})
class SampleImplementation {

    @RestController
    static class Teams implements TeamsApi {

        @Override
        public Team getTeamProfile(Long teamId, String shape) {
            if (teamId == 500) {
                throw new IllegalStateException("select secret from inside");
            }
            if (teamId != 55) {
                throw ProblemException.teamNotFound(teamId);
            }
            return new Team().id(teamId).name("Tech Innovators").description(null).profileTagsList(List.of("technology"));
        }
    }

    @RestController
    static class Coworkers implements CoworkersApi {

        @Override
        public RelatedProfiles getRelatedProfiles(Long coworkerId, String shape) {
            return new RelatedProfiles();
        }
    }
}
