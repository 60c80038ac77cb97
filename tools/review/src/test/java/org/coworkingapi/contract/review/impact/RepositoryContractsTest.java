package org.coworkingapi.contract.review.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.ContractFiles;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.document.SampleRepository;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.diff.DocumentDiff;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Analyses the document and the contracts of the sample repository. */
class RepositoryContractsTest {

    private static final Path SPEC = SampleRepository.SPEC;
    private static final Document DOCUMENT = Document.read(SPEC);
    private static final Usage USAGE = Usage.read(SampleRepository.CONTRACTS, DOCUMENT, Set.of("_shape"));

    @Test
    void finds_the_consumers_and_the_contracts_that_match_no_operation() {
        assertThat(USAGE.consumers())
                .extracting(Consumer::name)
                .containsExactly(
                        "coworkers-directory-profile-modal",
                        "team-bookings-page",
                        "team-dashboard-page",
                        "team-permissions-page",
                        "team-professional-profile-page");
        assertThat(USAGE.consumers())
                .allMatch(consumer -> consumer.client().equals("typescript")
                        && consumer.owner().contains("@"));
        assertThat(USAGE.unmatched())
                .extracting(
                        contract -> contract.name() + ' ' + contract.expected().status())
                .containsOnly("route-not-found 404");
    }

    @Test
    void lists_the_consumers_of_a_field() {
        assertThat(USAGE.of("Team.ProfileTags"))
                .isNotEmpty()
                .extracting(use -> use.consumer().name())
                .containsOnly("team-professional-profile-page");
        assertThat(USAGE.of("getTeamProfile 200 $.AllTeamMembers[*].FullName"))
                .extracting(use -> use.consumer().name())
                .contains("team-bookings-page", "team-permissions-page")
                .doesNotContain("team-dashboard-page");
        assertThat(USAGE.of("Team.GoogleMapsLink")).isEmpty();
    }

    @Test
    void lists_each_documented_location_with_evidence_or_as_unused() {
        assertThat(USAGE.unused())
                .extracting(row -> row.operation().id() + ' ' + row.label())
                .contains("getTeamProfile $.GoogleMapsLink")
                .doesNotContain("getTeamProfile $.Name");
        assertThat(USAGE.rows())
                .allMatch(row -> row.consumers().isEmpty() == row.uses().isEmpty());
        assertThat(USAGE.rows())
                .extracting(row -> row.operation() + " " + row.location() + row.path())
                .doesNotHaveDuplicates();
    }

    @Test
    void names_the_consumers_that_a_change_affects() {
        JsonNode edited = JsonPatch.json(DOCUMENT.root());
        JsonPatch.apply(
                edited,
                NodeReader.of(SPEC, "['/components/schemas/Team/properties/ProfileTags']")
                        .items());
        Document after = ContractFiles.document(edited.toString());

        Map<Change, List<Impact>> impacts =
                ImpactAnalyzer.of(DocumentDiff.of(DOCUMENT, after, LocalDate.of(2026, 11, 22)), USAGE, after);

        assertThat(impacts.entrySet()).singleElement().satisfies(entry -> {
            assertThat(entry.getKey().subject()).isEqualTo("Team.ProfileTags");
            assertThat(entry.getValue())
                    .extracting(impact -> impact.consumer().name() + ' ' + impact.status())
                    .containsExactly(
                            "coworkers-directory-profile-modal UNAFFECTED",
                            "team-bookings-page UNAFFECTED",
                            "team-dashboard-page UNAFFECTED",
                            "team-permissions-page UNAFFECTED",
                            "team-professional-profile-page BREAKS");
        });
    }
}
