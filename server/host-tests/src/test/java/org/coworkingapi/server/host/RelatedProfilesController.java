package org.coworkingapi.server.host;

import java.util.List;
import java.util.UUID;
import org.coworkingapi.server.stub.bearer.CustomerPrincipal;
import org.coworkingapi.server.stub.generated.api.CoworkersApi;
import org.coworkingapi.server.stub.generated.model.Coworker;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.web.bind.annotation.RestController;

@RestController
abstract class RelatedProfilesController implements CoworkersApi {

    @Override
    public RelatedProfiles getRelatedProfiles(Long coworkerId, String shape) {
        long customer = CustomerPrincipal.current().coworkerId();
        if (coworkerId != customer) {
            throw ProblemException.of(
                    ErrorCode.COWORKER_NOT_FOUND, "There is no published profile with the id " + coworkerId + ".");
        }
        Coworker carlos = new Coworker()
                .id(202L)
                .uniqueId(UUID.fromString("c1d2e3f4-a5b6-7890-cdef-123456789012"))
                .fullName("Carlos Ruiz")
                .guessedFirstName("Carlos")
                .avatarUrl("https://example.com/202.jpg")
                .position("Designer")
                .companyName("Studio Ruiz")
                .businessArea("Design")
                .invoicingSpaceName("Downtown")
                .profileSummary("Brand design")
                .profileWebsite(null)
                .profileTagsList(List.of("design"))
                .twitter(null)
                .linkedin(null)
                .github(null)
                .instagram(null)
                .facebook(null)
                .skype(null)
                .telegram(null);
        return new RelatedProfiles().relatedProfiles(List.of(carlos)).threads(List.of());
    }
}
