package org.coworkingapi.server.app.coworker;

import java.util.List;
import org.coworkingapi.server.stub.generated.model.Coworker;

/** Maps stored coworkers to the generated model. */
final class CoworkerModelMapper {

    private CoworkerModelMapper() {}

    static Coworker toModel(StoredCoworker coworker, List<String> sharedTags) {
        StoredCoworker.SocialLinks social = coworker.social();
        return new Coworker()
                .id(coworker.id())
                .uniqueId(coworker.uniqueId())
                .fullName(coworker.fullName().value())
                .guessedFirstName(coworker.fullName().guessedFirst())
                .avatarUrl(coworker.avatarUrl())
                .position(coworker.position())
                .companyName(coworker.companyName())
                .businessArea(coworker.businessArea())
                .profileSummary(coworker.profileSummary())
                .profileWebsite(coworker.profileWebsite())
                .profileTagsList(sharedTags)
                .invoicingSpaceName(coworker.invoicingSpaceName())
                .twitter(social.twitter())
                .linkedin(social.linkedin())
                .github(social.github())
                .instagram(social.instagram())
                .facebook(social.facebook())
                .skype(social.skype())
                .telegram(social.telegram());
    }
}
