package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.review.change.AffectedLocation;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {

    private static final String TEAM = """
            paths:
              /team: {get: {responses: {'200': {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/Team'}}}}}}}
            components:
              schemas:
                Team:
                  type: object
                  properties:
                    lead: {$ref: '#/components/schemas/Person'}
                    members: {type: array, items: {$ref: '#/components/schemas/Person'}}
                Person: {type: object, properties: {name: {type: string@}, boss: {$ref: '#/components/schemas/Person'}}}
            """;

    @Test
    void reports_each_use_of_a_schema_but_does_not_follow_its_recursion() {
        assertThat(DocumentPair.ofTemplate(TEAM, "", ", nullable: true")
                        .onlyChange()
                        .affectedLocations())
                .extracting(AffectedLocation::path)
                .containsExactly("$.lead.name", "$.members[*].name");
    }
}
