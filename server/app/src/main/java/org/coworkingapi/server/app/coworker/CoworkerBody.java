package org.coworkingapi.server.app.coworker;

import java.util.List;

/** A directory card on its way to the wire. */
final class CoworkerBody {

    private CoworkerBody() {}

    static org.coworkingapi.server.stub.generated.model.Coworker wire(Coworker coworker, List<String> sharedTags) {
        Coworker.SocialLinks social = coworker.social();
        return new org.coworkingapi.server.stub.generated.model.Coworker()
                .id(coworker.id())
                .uniqueId(coworker.uniqueId())
                .fullName(coworker.fullName().text())
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
