package org.coworkingapi.server.stub.sample;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.coworkingapi.server.stub.generated.api.CoworkersApi;
import org.coworkingapi.server.stub.generated.api.TeamsApi;
import org.coworkingapi.server.stub.generated.model.CommunityThread;
import org.coworkingapi.server.stub.generated.model.Coworker;
import org.coworkingapi.server.stub.generated.model.Customer;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RestController;

/** A minimal implementation, with one class for each generated interface. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({SampleImplementation.Teams.class, SampleImplementation.Coworkers.class})
class SampleImplementation {

    private static final LocalDateTime CREATED = LocalDateTime.of(2024, 1, 15, 9, 30);

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
            Customer jane = member(101, "Jane", "Smith").isTeamAdministrator(true);
            Customer bob = member(102, "Bob", "Wilson").isTeamAdministrator(false);
            return new Team()
                    .id(teamId)
                    .uniqueId(new UUID(0, teamId))
                    .idString(Long.toString(teamId))
                    .name("Tech Innovators")
                    .description(null)
                    .profileSummary("Building the future, one innovation at a time")
                    .profileIsPublic(true)
                    .profileWebsite("https://techinnovators.example.com")
                    .profileTags("technology startup")
                    .profileTagsList(List.of("technology", "startup"))
                    .businessName("Downtown Coworking Hub")
                    .businessHomeUrl("https://downtown-hub.example.com")
                    .twitter("https://twitter.com/techinnovators")
                    .facebook(null)
                    .linkedin(null)
                    .instagram(null)
                    .github(null)
                    .pinterest(null)
                    .skype(null)
                    .telegram(null)
                    .flickr(null)
                    .vimeo(null)
                    .tumblr(null)
                    .blogger(null)
                    .teamMembersCount(2)
                    .teamAdministratorsFullNames(List.of("Jane Smith"))
                    .teamAdministrators(List.of(jane))
                    .teamMembers(List.of(bob))
                    .allTeamMembers(List.of(jane, bob))
                    .payingMemberId(101L)
                    .createSingleInvoiceForTeam(true)
                    .maxTeamMemberCount(20)
                    .hasContactDetails(true)
                    .hasDefaultPlan(false)
                    .defaultTariffId(null)
                    .defaultTariffName(null)
                    .defaultMemberTariffKeepNewAccountsOnHold(false)
                    .disableAttendanceDashboard(false)
                    .discountCharges(BigDecimal.TEN)
                    .discountExtraServices(new BigDecimal("12.5"))
                    .discountTariffs(null)
                    .discountTimePasses(null)
                    .hasCommunityGroup(false)
                    .googleMapsLink(null)
                    .hasTeamLogo(false)
                    .hasImage1(false)
                    .hasImage2(false)
                    .hasImage3(false)
                    .hasImages(false)
                    .createdOn(CREATED)
                    .createdOnUtc(CREATED.atOffset(ZoneOffset.UTC))
                    .updatedOn(CREATED)
                    .updatedOnUtc(CREATED.atOffset(ZoneOffset.UTC));
        }

        private static Customer member(long id, String firstName, String lastName) {
            return new Customer()
                    .id(id)
                    .uniqueId(new UUID(0, id))
                    .fullName(firstName + " " + lastName)
                    .guessedFirstName(firstName)
                    .email(firstName + "@techinnovators.example.com")
                    .avatarUrl("https://techinnovators.example.com/avatars/" + id)
                    .position(null)
                    .companyName("")
                    .canMakeBookings(true)
                    .canBookForTeam(false)
                    .canPurchaseProducts(true)
                    .canPurchaseEvents(true)
                    .canAccessCommunity(true)
                    .accessCardId(null);
        }
    }

    @RestController
    static class Coworkers implements CoworkersApi {

        @Override
        public RelatedProfiles getRelatedProfiles(Long coworkerId, String shape) {
            return new RelatedProfiles().relatedProfiles(List.of(carlos())).threads(List.of(thread(coworkerId)));
        }

        private static Coworker carlos() {
            return new Coworker()
                    .id(202L)
                    .uniqueId(new UUID(0, 202))
                    .fullName("Carlos Ruiz")
                    .guessedFirstName("Carlos")
                    .avatarUrl("https://ruizux.example.com/carlos.png")
                    .position("UX Researcher")
                    .companyName("Ruiz UX Studio")
                    .businessArea(null)
                    .profileSummary(null)
                    .profileWebsite(null)
                    .profileTagsList(List.of("UX"))
                    .invoicingSpaceName("Downtown Coworking Hub")
                    .twitter(null)
                    .linkedin(null)
                    .github(null)
                    .instagram(null)
                    .facebook(null)
                    .skype(null)
                    .telegram(null);
        }

        private static CommunityThread thread(long coworkerId) {
            return new CommunityThread()
                    .id(9001L)
                    .uniqueId(new UUID(0, 9001))
                    .threadUniqueId(new UUID(0, 9001))
                    .subject("Looking for usability testers")
                    .message("Who has an hour on Thursday?")
                    .tags(List.of())
                    ._private(false)
                    .userId(3101L)
                    .coworkerId(coworkerId)
                    .fullName("Jane Smith")
                    .shortFullName("Jane S.")
                    .groupId(31L)
                    .groupName("Design")
                    .businessId(1L)
                    .businessName("Downtown Coworking Hub")
                    .businessWebAddress("nexudushq")
                    .messageCount(0)
                    .likeCount(0)
                    .lastMessage(null)
                    .lastMessageUtc(null)
                    .lastMessageText("")
                    .lastMessageUserFullName("");
        }
    }
}
