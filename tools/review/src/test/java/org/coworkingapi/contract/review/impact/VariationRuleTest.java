package org.coworkingapi.contract.review.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.ContractFiles;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.VariationResults;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.diff.DocumentDiff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The impact of changes on consumers that have recorded results of variations. */
class VariationRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String TEAM = "name: {type: string}, plan: {type: string, enum: [free, pro]}, "
            + "tags: {type: array, minItems: 2, items: {type: string}}, "
            + "members: {type: array, items: {$ref: '#/components/schemas/Member'}}";
    private static final String MEMBER =
            "Member: {type: object, required: [name], additionalProperties: false, properties: {name: {type: string}}}";
    private static final String BODY = "{name: Ants, plan: free, tags: [a, b], members: [{name: Ida}]}";

    @TempDir
    private Path folder;

    private ContractFiles contracts;

    @BeforeEach
    void add_a_contract() {
        contracts = new ContractFiles(folder);
        contract("team", "/teams/1?_shape=name,plan,tags,members", BODY);
    }

    private void contract(String name, String url, String body) {
        contracts.with(
                "web/get-team/" + name + ".yaml",
                "name: " + name + "\nrequest: {method: GET, url: '" + url + "'}\nresponse: {status: 200, body: " + body
                        + "}\n");
    }

    /** Records results of the contract {@code team}. */
    private void recorded(String results) {
        recorded(results, digest());
    }

    private void recorded(String results, String digest) {
        contracts.with(
                "web/variations.yaml",
                "get-team/team: {contract: '" + digest + "', spec: '1', results: {" + results + "}}");
    }

    private String digest() {
        return Contracts.read(folder).contracts().stream()
                .filter(contract -> contract.name().equals("team"))
                .map(VariationResults::digest)
                .findFirst()
                .orElseThrow();
    }

    private static String document(String edit, String replacement) {
        return """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /teams/{id}:
                    get:
                      operationId: getTeam
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: integer}}
                        - {name: _shape, in: query, schema: {type: string}}
                      responses:
                        '200':
                          description: The team.
                          content:
                            application/json:
                              schema: {type: object, required: [name, plan, tags, members], properties: {%s}}
                components:
                  schemas: {%s}
                """.formatted(TEAM, MEMBER).replace(edit, replacement);
    }

    private Impact impact(ChangeType type, String edit, String replacement) {
        Document before = ContractFiles.document(document("", ""));
        Document after = ContractFiles.document(document(edit, replacement));
        assertThat(after.root().json()).isNotEqualTo(before.root().json());
        Map<Change, List<Impact>> impacts =
                ImpactAnalyzer.of(DocumentDiff.of(before, after, TODAY), contracts.usage(document("", "")), after);
        return impacts.entrySet().stream()
                .filter(entry -> entry.getKey().type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Expected " + type + ", but found " + impacts.keySet()))
                .getValue()
                .get(0);
    }

    private Impact impactOfNullableName() {
        return impact(
                ChangeType.BECAME_NULLABLE,
                "{name: {type: string}, plan",
                "{name: {type: string, nullable: true}, plan");
    }

    @Test
    void a_consumer_without_results_is_at_risk() {
        assertThat(impactOfNullableName().wire()).isEqualTo(ImpactStatus.AT_RISK);
    }

    @Test
    void a_consumer_whose_test_passes_is_proved_tolerant() {
        recorded("null name: tolerated");

        Impact impact = impactOfNullableName();

        assertThat(impact.wire()).isEqualTo(ImpactStatus.PROVED_TOLERANT);
        assertThat(impact.status()).isEqualTo(ImpactStatus.PROVED_TOLERANT);
        assertThat(impact.reason()).isEqualTo("The consumer's own test passes with such a response.");
        assertThat(impact.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.what()).isEqualTo("tolerates 'null name' of get-team/team");
            assertThat(evidence.location().file()).hasFileName("variations.yaml");
        });
    }

    @Test
    void a_consumer_whose_test_fails_breaks() {
        recorded("null name: 'breaks: NullPointerException: name'");

        Impact impact = impactOfNullableName();

        assertThat(impact.status()).isEqualTo(ImpactStatus.BREAKS_BY_OWN_TEST);
        assertThat(impact.reason())
                .isEqualTo("The consumer's own test fails with such a response: NullPointerException: name.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BECAME_NULLABLE          | null name                     | {name: {type: string}, plan | {name: {type: string, nullable: true}, plan",
                "BECAME_NULLABLE          | null members.name             | properties: {name: {type: string}}} | properties: {name: {type: string, nullable: true}}}",
                "MIN_ITEMS_LOWERED        | empty tags                    | minItems: 2  | minItems: 0",
                "PROPERTY_BECAME_OPTIONAL | absent name                   | [name, plan, | [plan,",
                "ENUM_VALUE_ADDED         | newer plan                    | [free, pro]  | '[free, pro, max]'",
                "PROPERTY_ADDED_OPTIONAL  | additional property in members | properties: {name: {type: string}}} | 'properties: {name: {type: string}, age: {type: integer}}}'",
                "ADDITIONAL_PROPERTIES_OPENED | additional property in members | additionalProperties: false | additionalProperties: true",
            })
    void each_kind_of_variation_proves_a_type_of_change(ChangeType type, String id, String edit, String replacement) {
        assertThat(impact(type, edit, replacement).wire()).isEqualTo(ImpactStatus.AT_RISK);

        recorded("'" + id + "': tolerated");

        assertThat(impact(type, edit, replacement).wire()).isEqualTo(ImpactStatus.PROVED_TOLERANT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null members                  | the result of another field",
                "absent name                   | the result of another kind",
                "newer name                    | an unknown variation"
            })
    void other_results_prove_nothing(String id, String why) {
        recorded("'" + id + "': tolerated");

        assertThat(impactOfNullableName().wire()).as(why).isEqualTo(ImpactStatus.AT_RISK);
    }

    @Test
    void an_empty_list_does_not_prove_a_shorter_list() {
        contract("team", "/teams/1?_shape=tags", "{tags: [a, b]}");
        recorded("empty tags: tolerated");

        Impact impact = impact(ChangeType.MIN_ITEMS_LOWERED, "minItems: 2", "minItems: 1");

        assertThat(impact.wire()).isEqualTo(ImpactStatus.AT_RISK);
    }

    @Test
    void results_of_a_changed_contract_prove_nothing() {
        recorded("null name: tolerated");
        contract("team", "/teams/2?_shape=name,plan,tags,members", BODY);

        assertThat(impactOfNullableName().wire()).isEqualTo(ImpactStatus.AT_RISK);
    }

    @Test
    void results_apply_to_contracts_that_select_the_same_fields() {
        recorded("null name: tolerated");
        contract("other", "/teams/2?_shape=members, tags,plan,name", BODY);

        assertThat(impactOfNullableName().wire()).isEqualTo(ImpactStatus.PROVED_TOLERANT);
    }

    @Test
    void a_contract_that_selects_other_fields_stays_at_risk() {
        recorded("null name: tolerated");
        contract("other", "/teams/2?_shape=name", "{name: Bees}");

        Impact impact = impactOfNullableName();

        assertThat(impact.wire()).isEqualTo(ImpactStatus.AT_RISK);
        assertThat(impact.evidence())
                .allSatisfy(evidence -> assertThat(evidence.location().file()).hasFileName("other.yaml"));
    }

    @Test
    void a_test_does_not_outweigh_a_contract_that_fails() {
        recorded("absent name: tolerated, newer plan: tolerated");

        assertThat(impact(ChangeType.PROPERTY_REMOVED, "name: {type: string}, plan", "plan")
                        .wire())
                .isEqualTo(ImpactStatus.BREAKS);
        assertThat(impact(ChangeType.ENUM_VALUE_REMOVED, "[free, pro]", "[pro]").wire())
                .isEqualTo(ImpactStatus.BREAKS);
    }

    @Test
    void a_test_covers_code_that_is_at_risk() {
        contracts.with("web/consumer.yaml", "{name: web, client: java}");
        recorded("newer plan: tolerated");

        Impact impact = impact(ChangeType.ENUM_VALUE_ADDED, "[free, pro]", "[free, pro, max]");

        assertThat(impact.code()).isEqualTo(ImpactStatus.PROVED_TOLERANT);
        assertThat(impact.status()).isEqualTo(ImpactStatus.PROVED_TOLERANT);
    }

    @Test
    void a_test_does_not_cover_code_that_no_longer_compiles() {
        contracts.with("web/consumer.yaml", "{name: web, client: java}");
        recorded("null name: tolerated");

        Impact impact = impactOfNullableName();

        assertThat(impact.wire()).isEqualTo(ImpactStatus.PROVED_TOLERANT);
        assertThat(impact.status()).isEqualTo(ImpactStatus.BREAKS);
        assertThat(impact.reason())
                .isEqualTo("The code of the consumer is incompatible with the regenerated java client. "
                        + "The consumer's own test passes with such a response.");
    }
}
