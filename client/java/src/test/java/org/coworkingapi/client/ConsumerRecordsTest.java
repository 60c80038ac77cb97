package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.client.model.CommunityThread;
import org.coworkingapi.client.model.Coworker;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.model.RelatedProfilesFields;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads the responses of frozen contracts with the records that their consumers would write. */
class ConsumerRecordsTest {

    /** Writes records with JSON names, like a mapper without knowledge of this client. */
    private static final JsonMapper JSON_NAMES = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .build();

    private static final Contracts CONTRACTS = Contracts.read(Path.of("../../tools/openapi/src/test/sample/contracts"));
    private static final StubServer SERVER = new StubServer();

    record Dashboard(
            long id,
            String name,
            @JsonProperty("DisableAttendaceDashboard") boolean attendanceIsOff,
            boolean hasTeamLogo,
            int teamMembersCount,
            Integer maxTeamMemberCount,
            List<Customer> teamAdministrators) {}

    record Tile(String name, String profileSummary, boolean profileIsPublic, int teamMembersCount) {}

    record Filter(long id, String name, List<Choice> allTeamMembers) {

        record Choice(long id, String fullName) {}
    }

    record Permissions(List<Row> allTeamMembers) {

        record Row(
                long id,
                String fullName,
                String email,
                boolean isTeamAdministrator,
                boolean canMakeBookings,
                boolean canBookForTeam,
                boolean canPurchaseProducts,
                boolean canPurchaseEvents,
                boolean canAccessCommunity,
                Optional<String> accessCardId) {}
    }

    record Profile(
            String name,
            Optional<String> profileWebsite,
            String profileSummary,
            List<String> profileTagsList,
            boolean profileIsPublic,
            List<Customer> teamMembers) {}

    record Form(
            long id,
            Optional<String> description,
            String profileTags,
            Optional<String> twitter,
            Optional<String> facebook,
            Optional<String> linkedin,
            Optional<String> instagram,
            Optional<String> github,
            Optional<String> pinterest,
            Optional<String> skype,
            Optional<String> telegram,
            Optional<String> flickr,
            Optional<String> vimeo,
            Optional<String> tumblr,
            Optional<String> blogger,
            boolean hasTeamLogo,
            boolean hasImage1,
            boolean hasImage2,
            boolean hasImage3) {}

    /** This consumer sends no shape, which selects all fields. */
    record Modal(List<Coworker> relatedProfiles, List<CommunityThread> threads) {}

    private static final Map<String, List<Class<? extends Record>>> RECORDS = Map.of(
            "team-dashboard-page", List.of(Dashboard.class, Tile.class),
            "team-bookings-page", List.of(Filter.class),
            "team-permissions-page", List.of(Permissions.class),
            "team-professional-profile-page", List.of(Profile.class, Form.class),
            "coworkers-directory-profile-modal", List.of(Modal.class));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static List<Contract> successes() {
        return CONTRACTS.contracts().stream()
                .filter(contract -> contract.status() == 200)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("successes")
    void the_record_contains_the_values_of_the_contract(Contract contract) {
        List<Class<? extends Record>> matching = RECORDS.get(contract.consumer()).stream()
                .filter(record -> shape(record).equals(requestedShape(contract)))
                .toList();
        assertThat(matching)
                .as("records of the shape %s", requestedShape(contract))
                .hasSize(1);
        SERVER.serve(contract);

        Object response = call(contract, matching.get(0));

        assertThat(response).isInstanceOf(matching.get(0));
        assertThat(JsonDifferences.between(contract.body(), JSON_NAMES.valueToTree(response)))
                .as("%s", contract)
                .isEmpty();
        assertThat(SERVER.matchedStubIds()).hasSize(1);
    }

    @Test
    void records_exist_for_exactly_the_consumers_with_contracts() {
        assertThat(successes())
                .extracting(Contract::consumer)
                .containsAll(RECORDS.keySet())
                .isSubsetOf(RECORDS.keySet());
        List<String> requestedShapes =
                successes().stream().map(ConsumerRecordsTest::requestedShape).toList();
        assertThat(RECORDS.values().stream().flatMap(List::stream))
                .allSatisfy(record -> assertThat(requestedShapes).contains(shape(record)));
    }

    private static String requestedShape(Contract contract) {
        return contract.request()
                .query("_shape")
                .orElse(String.join(
                        ",",
                        RelatedProfilesFields.ALL.stream().map(Object::toString).toList()));
    }

    private static String shape(Class<? extends Record> record) {
        return record == Modal.class
                ? Shapes.ofRelatedProfiles(record).toString()
                : Shapes.ofTeam(record).toString();
    }

    private static Object call(Contract contract, Class<? extends Record> record) {
        CoworkingClient client = CoworkingClient.builder()
                .baseUrl(SERVER.url())
                .token(contract.request()::token)
                .build();
        String[] path = contract.request().path().split("/");
        long id = Long.parseLong(path[path.length - 2]);
        return record == Modal.class
                ? client.coworkers().related(id, record)
                : client.teams().profile(id, record);
    }
}
