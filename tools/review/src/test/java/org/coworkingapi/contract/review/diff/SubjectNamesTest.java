package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectNamesTest {

    private static final Node ROOT = NodeReader.of(Path.of("api.yaml"), """
            openapi: 3.1.0
            info: {title: Test}
            paths:
              /teams/{id}:
                get:
                  operationId: getTeam
                  parameters: [{name: _shape, in: query, schema: {type: string, maxLength: 3}}]
                  requestBody: {content: {application/json: {schema: {properties: {a: {type: array, items: {type: string}}}}}}}
                  responses:
                    '200':
                      headers: {Allow: {schema: {type: string}}}
                      content: {application/json: {schema: {type: array, items: {properties: {a b: {type: string}}}}}}
                  callbacks: {done: {'{$url}': {post: {requestBody: {required: true}}}}}
            components:
              parameters: {Shape: {schema: {maxLength: 3}}}
              responses: {NotFound: {headers: {Allow: {required: true}}}}
              schemas:
                Team:
                  required: [Name]
                  properties:
                    Name: {type: string, maxLength: 3}
                    Members: {items: {properties: {Name: {type: string}}}, maxItems: 3}
                  additionalProperties: {type: string}
                  allOf: [{properties: {Id: {type: string}}}]
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                             | The API
            /info/title                                                    | info
            /paths/~1teams~1{id}                                           | /teams/{id}
            /paths/~1teams~1{id}/get/operationId                           | GET /teams/{id}
            /paths/~1teams~1{id}/get/parameters/0                          | GET /teams/{id} query parameter _shape
            /paths/~1teams~1{id}/get/parameters/0/schema/maxLength         | GET /teams/{id} query parameter _shape
            /paths/~1teams~1{id}/get/requestBody/content/application~1json/schema/properties/a/items | GET /teams/{id} request body a[*]
            /paths/~1teams~1{id}/get/responses/200                         | response 200 of GET /teams/{id}
            /paths/~1teams~1{id}/get/responses/200/headers/Allow/schema    | header Allow of 200 of GET /teams/{id}
            /paths/~1teams~1{id}/get/responses/200/content/application~1json/schema/items/properties/a b/type | GET /teams/{id} 200[*]['a b']
            /paths/~1teams~1{id}/get/callbacks/done/{$url}/post/requestBody/required | POST /teams/{id} callback done {$url} request body
            /components/parameters/Shape/schema/maxLength                  | parameter Shape
            /components/responses/NotFound/headers/Allow                   | header Allow of response NotFound
            /components/schemas/Team                                       | Team
            /components/schemas/Team/properties                            | Team
            /components/schemas/Team/properties/Name/maxLength             | Team.Name
            /components/schemas/Team/properties/Members/items/properties/Name | Team.Members[*].Name
            /components/schemas/Team/properties/Members/maxItems           | Team.Members
            /components/schemas/Team/additionalProperties                  | Team.*
            /components/schemas/Team/allOf/0/properties/Id                 | Team.Id
            """)
    void names_a_node_of_a_document(String pointer, String name) {
        assertThat(SubjectNames.of(ROOT.at(pointer).orElseThrow())).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            paths: {/a: {post: {requestBody: {content: {application/json: {schema: @}}}}}}                       | POST /a request body vat
            paths: {/a: {post: {requestBody: {content: {application/json: {schema: {items: @}}}}}}}              | POST /a request body[*].vat
            paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: @}}}}}}}                 | GET /a 200 vat
            paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {items: @}}}}}}}}        | GET /a 200[*].vat
            paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {allOf: [@]}}}}}}}}      | GET /a 200 vat
            paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {properties: {in: @}}}}}}}}} | GET /a 200 in.vat
            paths: {/a: {get: {parameters: [{in: query, name: q, schema: @}]}}}                                  | GET /a query parameter q.vat
            paths: {/a: {get: {callbacks: {c: {'{$url}': {post: {requestBody: {content: {application/json: {schema: @}}}}}}}}}} | POST /a callback c {$url} request body vat
            webhooks: {w: {post: {requestBody: {content: {application/json: {schema: @}}}}}}                     | POST webhook w request body vat
            """)
    void names_an_added_or_removed_property_of_an_unnamed_schema_once(String template, String name) {
        String with = "{properties: {vat: {type: string}, a: {type: string}}}";
        String without = "{properties: {a: {type: string}}}";

        assertThat(DocumentPair.of("3.1.0", template.replace("@", without), template.replace("@", with))
                        .onlyChange()
                        .subject())
                .isEqualTo(name);
        assertThat(DocumentPair.of("3.1.0", template.replace("@", with), template.replace("@", without))
                        .onlyChange()
                        .subject())
                .isEqualTo(name);
    }
}
