package org.coworkingapi.server.host;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.coworkingapi.server.stub.generated.api.CoworkersApi;
import org.coworkingapi.server.stub.generated.api.TeamsApi;
import org.coworkingapi.server.stub.generated.model.Customer;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The host's implementation of the API, and the keys that verify customers' tokens. */
@Configuration(proxyBeanMethods = false)
@Import({Implementation.Keys.class, Implementation.Teams.class, Implementation.Coworkers.class})
class Implementation {

    @Configuration(proxyBeanMethods = false)
    static class Keys {

        @Bean(defaultCandidate = false)
        JWKSource<SecurityContext> coworkingTokenKeys() {
            return new ImmutableJWKSet<>(new JWKSet(Credentials.CUSTOMERS.toPublicJWK()));
        }
    }

    /** Throws the team id as the status for ids from 400 to 599. For the id 600, writing the response fails. */
    @RestController
    abstract static class Teams implements TeamsApi {

        @Override
        public Team getTeamProfile(Long teamId, String shape) {
            if (teamId >= 400 && teamId < 600) {
                throw new ResponseStatusException(HttpStatusCode.valueOf(teamId.intValue()), "as the operation says");
            }
            if (teamId == 600) {
                return new Team() {
                    @Override
                    public List<Customer> getTeamMembers() {
                        throw new IllegalStateException("Simulated failure while the response is written");
                    }
                }.id(teamId).name("Half a team");
            }
            if (teamId != 55) {
                throw ProblemException.of(ErrorCode.TEAM_NOT_FOUND, "There is no team with the id " + teamId + ".");
            }
            return new Team().id(teamId).name("Tech Innovators");
        }
    }

    @RestController
    abstract static class Coworkers implements CoworkersApi {

        @Override
        public RelatedProfiles getRelatedProfiles(Long coworkerId, String shape) {
            return new RelatedProfiles().relatedProfiles(List.of()).threads(List.of());
        }
    }
}
