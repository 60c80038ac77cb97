package org.coworkingapi.contract.openapi.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.ContractFiles;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.SampleRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedDocumentsTest {

    private static final String TEAMS = """
            openapi: 3.0.3
            info: {title: Teams, version: 1.0.0}
            paths:
              /teams/{id}:
                get:
                  operationId: getTeam
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: integer}}
                    - {name: fields, in: query, description: Selected fields., schema: {type: string}}
                  responses:
                    '200':
                      description: Good
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Team'}
                          examples:
                            full: {summary: All, value: {Name: Red, Lead: {Name: Ann, Age: 7}, Members: [{Name: Bob, Age: 8}]}}
                            short: {x-shape: Name, value: {Name: Red}}
                    '4XX':
                      description: Bad
                      content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}
                put:
                  operationId: putTeam
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Team'}}}}
                  responses: {'204': {description: Good}}
            components:
              schemas:
                Team:
                  type: object
                  properties:
                    Name: {type: string}
                    Secret: {type: string, writeOnly: true}
                    Lead: {$ref: '#/components/schemas/Person'}
                    Members: {type: array, items: {$ref: '#/components/schemas/Person'}}
                Person:
                  type: object
                  properties: {Name: {type: string}, Age: {type: integer}}
                Problem:
                  type: object
                  required: [code]
                  properties: {code: {type: string}, errors: {type: string}}
                Unused: {type: string}
            """;

    @TempDir
    private Path folder;

    private ContractFiles contracts;

    @BeforeEach
    void createContractFiles() {
        contracts = new ContractFiles(folder);
    }

    private DerivedDocuments derived(String text) {
        return DerivedDocuments.of(ContractFiles.document(text), Set.of("fields"));
    }

    private DerivedDocument ofConsumer(String text) {
        Document document = ContractFiles.document(text);
        Usage usage = Usage.read(folder, document, Set.of("fields"));
        return DerivedDocuments.of(document, Set.of("fields"))
                .of(usage, usage.consumers().get(0))
                .orElseThrow();
    }

    private void call(String name, String query) {
        contracts.with("web/" + name + ".yaml", """
                request: {method: GET, url: '/teams/1%s'}
                response: {status: 200}
                """.formatted(query));
    }

    /** Returns the named schemas of a document. */
    private static String schemas(String yaml) {
        return yaml.substring(yaml.indexOf("  schemas:\n"));
    }

    @Test
    void the_complete_document_requires_all_properties_of_responses_only() {
        assertThat(derived(TEAMS).complete().yaml()).isEqualTo("""
                openapi: 3.0.3

                info:
                  title: Teams
                  version: 1.0.0

                paths:
                  /teams/{id}:
                    get:
                      operationId: getTeam
                      parameters:
                        - name: id
                          in: path
                          required: true
                          schema:
                            type: integer
                      responses:
                        '200':
                          description: Good
                          content:
                            application/json:
                              schema:
                                $ref: '#/components/schemas/Team'
                              examples:
                                full:
                                  summary: All
                                  value:
                                    Name: Red
                                    Lead:
                                      Name: Ann
                                      Age: 7
                                    Members:
                                      - Name: Bob
                                        Age: 8
                        '4XX':
                          description: Bad
                          content:
                            application/json:
                              schema:
                                $ref: '#/components/schemas/Problem'
                    put:
                      operationId: putTeam
                      requestBody:
                        content:
                          application/json:
                            schema:
                              $ref: '#/components/schemas/PartialTeam'
                      responses:
                        '204':
                          description: Good

                components:
                  schemas:
                    Team:
                      type: object
                      required: [Name, Lead, Members]
                      properties:
                        Name:
                          type: string
                        Secret:
                          type: string
                          writeOnly: true
                        Lead:
                          $ref: '#/components/schemas/Person'
                        Members:
                          type: array
                          items:
                            $ref: '#/components/schemas/Person'
                    PartialTeam:
                      type: object
                      properties:
                        Name:
                          type: string
                        Secret:
                          type: string
                          writeOnly: true
                        Lead:
                          $ref: '#/components/schemas/PartialPerson'
                        Members:
                          type: array
                          items:
                            $ref: '#/components/schemas/PartialPerson'
                    Person:
                      type: object
                      required: [Name, Age]
                      properties:
                        Name:
                          type: string
                        Age:
                          type: integer
                    PartialPerson:
                      type: object
                      properties:
                        Name:
                          type: string
                        Age:
                          type: integer
                    Problem:
                      type: object
                      required: [code]
                      properties:
                        code:
                          type: string
                        errors:
                          type: string
                """);
    }

    @Test
    void the_document_of_a_consumer_has_the_operations_that_it_calls_with_the_fields_that_it_selects() {
        call("members", "?fields=Name,Members.Name");

        assertThat(ofConsumer(TEAMS).yaml()).isEqualTo("""
                openapi: 3.0.3

                info:
                  title: Teams
                  version: 1.0.0

                paths:
                  /teams/{id}:
                    get:
                      operationId: getTeam
                      parameters:
                        - name: id
                          in: path
                          required: true
                          schema:
                            type: integer
                        - name: fields
                          in: query
                          description: Selected fields.
                          schema:
                            type: string
                            enum: ['Name,Members.Name']
                            default: Name,Members.Name
                          required: true
                      responses:
                        '200':
                          description: Good
                          content:
                            application/json:
                              schema:
                                $ref: '#/components/schemas/GetTeamTeam'
                              examples:
                                full:
                                  x-shape: Name,Members.Name
                                  value:
                                    Name: Red
                                    Members:
                                      - Name: Bob
                        '4XX':
                          description: Bad
                          content:
                            application/json:
                              schema:
                                $ref: '#/components/schemas/Problem'

                components:
                  schemas:
                    GetTeamTeam:
                      type: object
                      required: [Name, Members]
                      properties:
                        Name:
                          type: string
                        Members:
                          type: array
                          items:
                            $ref: '#/components/schemas/GetTeamPerson'
                    GetTeamPerson:
                      type: object
                      required: [Name]
                      properties:
                        Name:
                          type: string
                    Problem:
                      type: object
                      required: [code]
                      properties:
                        code:
                          type: string
                        errors:
                          type: string
                """);
    }

    @Test
    void an_operation_with_several_field_lists_requires_their_common_fields() {
        call("a", "?fields=Name,Lead.Name,Lead.Age");
        call("b", "?fields=Name,Lead.Name");
        call("c", "?fields=Name,Members,Members.Name");

        String yaml = ofConsumer(TEAMS).yaml();

        assertThat(yaml)
                .contains("enum: ['Name,Lead.Name,Lead.Age', 'Name,Lead.Name', 'Name,Members,Members.Name']")
                .contains("required: true")
                .doesNotContain("default:");
        assertThat(schemas(yaml)).startsWith("""
                  schemas:
                    GetTeamTeam:
                      type: object
                      required: [Name]
                      properties:
                        Name:
                          type: string
                        Lead:
                          $ref: '#/components/schemas/GetTeamPerson'
                        Members:
                          type: array
                          items:
                            $ref: '#/components/schemas/Person'
                    Person:
                      type: object
                      required: [Name, Age]
                      properties:
                        Name:
                          type: string
                        Age:
                          type: integer
                    GetTeamPerson:
                      type: object
                      required: [Name]
                      properties:
                        Name:
                          type: string
                        Age:
                          type: integer
                """);
    }

    @Test
    void a_call_without_field_list_counts_as_a_field_list_with_all_fields() {
        call("a", "?fields=Name,Lead.Name");
        call("b", "");

        assertThat(ofConsumer(TEAMS).yaml())
                .contains("enum: ['Name,Lead.Name']", "required: [Name, Lead]", "summary: All")
                .doesNotContain("default:")
                .containsOnlyOnce("required: true");
    }

    @Test
    void a_consumer_that_sends_no_field_list_has_no_parameter_for_it() {
        call("a", "?fields=");
        call("b", "");

        assertThat(ofConsumer(TEAMS).yaml())
                .contains("required: [Name, Lead, Members]")
                .doesNotContain("fields");
    }

    @Test
    void two_operations_with_the_same_selection_share_a_schema() {
        contracts
                .with("web/a.yaml", "request: {method: GET, url: '/a?fields=Name'}\nresponse: {status: 200}\n")
                .with("web/b.yaml", "request: {method: GET, url: '/b?fields=Name'}\nresponse: {status: 200}\n");
        String operation = """
                {operationId: %s, parameters: [{name: fields, in: query, schema: {type: string}}],
                  responses: {'200': {description: Good, content: {application/json: {schema: {$ref: '#/components/schemas/Team'}}}}}}
                """;

        String yaml = ofConsumer("""
                openapi: 3.1.0
                info: {title: Teams, version: 1.0.0}
                paths:
                  /a: {get: %s}
                  /b: {get: %s}
                components:
                  schemas:
                    Team: {type: object, properties: {Name: {type: [string, 'null']}, Size: {type: integer}}}
                """.formatted(operation.formatted("getA"), operation.formatted("getB")))
                .yaml();

        assertThat(yaml.split("#/components/schemas/GetATeam", -1)).hasSize(3);
        assertThat(schemas(yaml)).doesNotContain("GetB", "Size").contains("type: [string, 'null']");
    }

    private String with(String team) {
        return """
                openapi: 3.1.0
                info: {title: Teams, version: 1.0.0}
                paths:
                  /teams/{id}:
                    get:
                      operationId: getTeam
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: integer}}
                        - {name: fields, in: query, schema: {type: string}}
                      responses: {'200': {description: Good, content: {application/json: {schema: {$ref: '#/components/schemas/Team'}}}}}
                components:
                  schemas:
                    Team: %s
                    Base: {type: object, required: [Id], properties: {Id: {type: integer}, Kind: {type: string}}}
                """.formatted(team);
    }

    @Test
    void selects_fields_of_all_parts_of_an_allOf() {
        call("a", "?fields=Kind,Name");

        assertThat(schemas(ofConsumer(with("""
                {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, required: [Kind], properties: {Name: {type: string}, Size: {}}}]}
                """)).yaml())).isEqualTo("""
                  schemas:
                    GetTeamTeam:
                      allOf:
                        - $ref: '#/components/schemas/GetTeamBase'
                        - type: object
                          required: [Name, Kind]
                          properties:
                            Name:
                              type: string
                    GetTeamBase:
                      type: object
                      required: [Kind]
                      properties:
                        Kind:
                          type: string
                """);
    }

    @Test
    void selects_fields_of_nullable_references() {
        call("a", "?fields=Base.Id");

        DerivedDocument document = ofConsumer(
                with("{properties: {Base: {oneOf: [{$ref: '#/components/schemas/Base'}, {type: 'null'}]}}}"));

        assertThat(schemas(document.yaml()))
                .contains("oneOf:\n            - $ref: '#/components/schemas/GetTeamBase'", "required: [Id]")
                .doesNotContain("Kind");
        assertThat(document.notices()).isEmpty();
    }

    @Test
    void alternatives_stay_as_written_with_a_notice() {
        call("a", "?fields=Base.Id");

        DerivedDocument document = ofConsumer(
                with("{properties: {Base: {oneOf: [{$ref: '#/components/schemas/Base'}, {type: string}]}}}"));

        assertThat(schemas(document.yaml())).contains("#/components/schemas/Base'", "Kind:");
        assertThat(document.notices())
                .extracting(Notice::message)
                .containsExactly("Team.Base keeps all of its fields, because it contains 'oneOf'.");
    }

    @Test
    void recursive_schemas_stay_finite() {
        call("a", "?fields=Name,Parent.Parent.Name");

        assertThat(schemas(ofConsumer(with(
                                "{properties: {Name: {type: string}, Parent: {$ref: '#/components/schemas/Team'}}}"))
                        .yaml()))
                .isEqualTo("""
                  schemas:
                    GetTeamTeam:
                      required: [Name, Parent]
                      properties:
                        Name:
                          type: string
                        Parent:
                          $ref: '#/components/schemas/GetTeamParentTeam'
                    GetTeamParentTeam:
                      required: [Parent]
                      properties:
                        Parent:
                          $ref: '#/components/schemas/GetTeamParentTeam2'
                    GetTeamParentTeam2:
                      required: [Name]
                      properties:
                        Name:
                          type: string
                """);
    }

    @Test
    void an_unknown_field_names_the_consumer_the_file_and_the_nearest_field() {
        call("a", "?fields=Name,Members.Nmae");

        assertThatThrownBy(() -> ofConsumer(TEAMS))
                .hasMessageContaining(
                        "a.yaml:1: The consumer web selects 'Members.Nmae', which the response of getTeam "
                                + "does not have; did you mean 'Members.Name'?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'Name,,Lead'   | sends 'Name,,Lead', which contains an empty path or an empty name.
            'Lead,Name.X'  | selects 'Name.X', but 'Name' has no fields.
            """)
    void an_invalid_field_list_has_a_message(String fields, String message) {
        call("a", "?fields=" + fields);

        assertThatThrownBy(() -> ofConsumer(TEAMS)).hasMessageContaining("a.yaml:1: The consumer web " + message);
    }

    @Test
    void a_field_list_that_is_null_is_invalid() {
        contracts.with("web/a.yaml", """
                request: {method: GET, urlPath: /teams/1, queryParameters: {fields: null}}
                response: {status: 200}
                """);

        assertThatThrownBy(() -> ofConsumer(TEAMS))
                .hasMessageContaining(
                        "a.yaml:1: The consumer web sends null as fields; write the value that it sends.");
    }

    @Test
    void parts_of_an_allOf_without_selected_fields_are_dropped() {
        call("a", "?fields=Name");

        assertThat(schemas(ofConsumer(with("{allOf: [{$ref: '#/components/schemas/Base'}, "
                                + "{type: object, properties: {Name: {type: string}}}]}"))
                        .yaml()))
                .contains("Name:")
                .doesNotContain("Base", "properties: {}");
    }

    @Test
    void unknown_query_parameters_and_paths_have_notices_unless_the_contract_expects_an_error() {
        call("a", "?feilds=Name");
        contracts.with("web/b.yaml", "request: {method: GET, url: /taems/1}\nresponse: {status: 200}\n");
        contracts.with("web/c.yaml", "request: {method: GET, url: '/teams/1?x=1'}\nresponse: {status: 400}\n");
        Usage usage = Usage.read(folder, ContractFiles.document(TEAMS), Set.of("fields"));

        assertThat(RequestNotices.of(usage, usage.consumers().get(0)))
                .extracting(Notice::message)
                .containsExactly(
                        "getTeam has no query parameter 'feilds'; did you mean 'fields'? Run 'contract check'.",
                        "No operation has the method and path GET /taems/1; the contract is ignored.");
    }

    @Test
    void a_document_without_field_list_parameter_is_invalid() {
        assertThatThrownBy(() -> DerivedDocuments.of(ContractFiles.document(TEAMS), Set.of("select")))
                .hasMessage(
                        "openapi.yaml:1: No query parameter is known to select fields of the response; create review.yaml"
                                + " beside the document with 'field-lists: [fields]', where 'fields' is the name of the"
                                + " parameter.");
    }

    @Test
    void derived_documents_can_be_derived_again_from_what_was_written() {
        Document sample = Document.read(SampleRepository.SPEC);
        Usage usage = Usage.read(SampleRepository.CONTRACTS, sample, Set.of("_shape"));
        DerivedDocuments documents = DerivedDocuments.of(sample, Set.of("_shape"));
        List<String> all = usage.consumers().stream()
                .map((Consumer consumer) ->
                        documents.of(usage, consumer).orElseThrow().yaml())
                .toList();

        assertThat(all).hasSize(5).allSatisfy(yaml -> {
            Document again = ContractFiles.document(yaml);
            assertThat(again.files()).hasSize(1);
            assertThat(YamlText.of(again.root().tree())).isEqualTo(yaml);
        });
        assertThat(documents.complete().yaml())
                .isEqualTo(
                        DerivedDocuments.of(sample, Set.of("_shape")).complete().yaml());
    }
}
