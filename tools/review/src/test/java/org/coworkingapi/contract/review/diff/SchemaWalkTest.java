package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.review.change.Reach;
import org.junit.jupiter.api.Test;

class SchemaWalkTest {

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
    void tells_each_place_of_a_schema_that_is_used_twice_and_once_of_one_that_comes_by_again() {
        assertThat(Two.at(TEAM, "", ", nullable: true").only().reaches())
                .extracting(Reach::path)
                .containsExactly("$.lead.name", "$.members[*].name");
    }
}
