package org.coworkingapi.contract.review.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.ContractFiles;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Readers;
import org.coworkingapi.contract.review.change.VerdictSettings;
import org.coworkingapi.contract.review.diff.DocumentDiff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactAnalyzerTest {

    private static final String DOCUMENT_START = "{openapi: 3.1.0, info: {title: T, version: '1'}, ";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    private ContractFiles contracts;

    @BeforeEach
    void create_the_contracts_folder() {
        contracts = new ContractFiles(folder);
    }

    private Impact impact(ChangeType type, String before, String after) {
        return impact(type, before, after, VerdictSettings.DEFAULT);
    }

    private Impact impact(ChangeType type, String before, String after, VerdictSettings settings) {
        Usage usage = contracts.usage(DOCUMENT_START + before + "}");
        Document proposed = ContractFiles.document(DOCUMENT_START + after + "}");
        Map<Change, List<Impact>> impacts = ImpactAnalyzer.of(
                DocumentDiff.of(ContractFiles.document(DOCUMENT_START + before + "}"), proposed, TODAY, settings),
                usage,
                proposed);
        return impacts.entrySet().stream()
                .filter(entry -> entry.getKey().type() == type)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("Expected a change of type " + type + ", but found " + impacts.keySet()))
                .getValue()
                .get(0);
    }

    private static String response(String schema) {
        return "paths: {/a: {get: {responses: {'200': {description: d, content: {application/json: {schema: " + schema
                + "}}}}}}}";
    }

    private void reads(String body) {
        contracts.with("web/a.yaml", "request: {method: GET, url: /a}\nresponse: {status: 200, body: " + body + "}\n");
    }

    @Nested
    class TolerantReaders {

        private static final VerdictSettings TOLERANT = new VerdictSettings(Readers.TOLERANT, List.of());

        private Impact impactOfWiderInteger(String client, VerdictSettings settings) {
            reads("{n: 1}");
            contracts.with("web/consumer.yaml", "client: " + client);
            return impact(
                    ChangeType.FORMAT_WIDENED,
                    response("{type: object, properties: {n: {type: integer, format: int32}}}"),
                    response("{type: object, properties: {n: {type: integer, format: int64}}}"),
                    settings);
        }

        @Test
        void a_wider_integer_does_not_affect_a_client_with_a_single_type_for_integers() {
            Impact impact = impactOfWiderInteger("typescript", TOLERANT);

            assertThat(impact.wire()).isEqualTo(ImpactStatus.UNAFFECTED);
            assertThat(impact.code()).isEqualTo(ImpactStatus.UNAFFECTED);
        }

        @Test
        void a_wider_integer_breaks_the_code_of_a_client_with_integer_types_of_several_sizes() {
            Impact impact = impactOfWiderInteger("java", TOLERANT);

            assertThat(impact.wire()).isEqualTo(ImpactStatus.UNAFFECTED);
            assertThat(impact.code()).isEqualTo(ImpactStatus.BREAKS);
        }

        @Test
        void a_wider_integer_affects_all_clients_if_readers_are_strict() {
            Impact impact = impactOfWiderInteger("typescript", VerdictSettings.DEFAULT);

            assertThat(impact.wire()).isEqualTo(ImpactStatus.AT_RISK);
            assertThat(impact.code()).isEqualTo(ImpactStatus.BREAKS);
        }

        @Test
        void an_added_property_does_not_affect_a_reader_of_another_property_of_a_closed_object() {
            reads("{n: 1}");
            contracts.with("web/consumer.yaml", "client: java");

            Impact impact = impact(
                    ChangeType.PROPERTY_ADDED_OPTIONAL,
                    response("{type: object, additionalProperties: false, properties: {n: {type: integer}}}"),
                    response(
                            "{type: object, additionalProperties: false, properties: {n: {type: integer}, m: {type: string}}}"),
                    TOLERANT);

            assertThat(impact.status()).isEqualTo(ImpactStatus.UNAFFECTED);
        }
    }

    @Nested
    class Readers_of_subtypes {

        private static final String PETS = response("{$ref: '#/components/schemas/Pet'}")
                + ", components: {schemas: {"
                + "Pet: {type: object, required: [kind], properties: {kind: {type: string}}, "
                + "discriminator: {propertyName: kind, mapping: {cat: Cat}}}, "
                + "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {purr: {type: %s}}}]}}}";

        @Test
        void a_consumer_breaks_if_a_subtype_property_that_it_reads_changes_its_type() {
            reads("{kind: cat, purr: loud}");

            Impact impact = impact(ChangeType.TYPE_REPLACED, PETS.formatted("string"), PETS.formatted("integer"));

            assertThat(impact.wire()).isEqualTo(ImpactStatus.BREAKS);
        }

        @Test
        void a_consumer_that_reads_only_the_base_is_unaffected() {
            reads("{kind: cat}");

            Impact impact = impact(ChangeType.TYPE_REPLACED, PETS.formatted("string"), PETS.formatted("integer"));

            assertThat(impact.wire()).isEqualTo(ImpactStatus.UNAFFECTED);
        }
    }

    @Nested
    class Consumers {

        @Test
        void a_consumer_without_contracts_has_impact_data_only_for_compatible_changes() {
            contracts.with("web/consumer.yaml", "client: java");

            Impact impact = impact(
                    ChangeType.PROPERTY_REMOVED, response("{properties: {a: {}}}"), response("{properties: {b: {}}}"));

            assertThat(impact.wire()).isEqualTo(ImpactStatus.NO_DATA);
            assertThat(impact.code()).isEqualTo(ImpactStatus.NO_DATA);
            assertThat(impact.reason()).isEqualTo("The consumer has no contracts.");
            assertThat(impact(
                                    ChangeType.PROPERTY_ADDED_OPTIONAL,
                                    response("{properties: {a: {}}}"),
                                    response("{properties: {a: {}, b: {}}}"))
                            .status())
                    .isEqualTo(ImpactStatus.UNAFFECTED);
        }

        @Test
        void a_change_of_generated_code_does_not_affect_the_requests_and_responses_of_a_consumer_without_contracts() {
            contracts.with("web/consumer.yaml", "client: java");

            Impact impact = impact(
                    ChangeType.OPERATION_ID_CHANGED,
                    response("{}").replace("get: {", "get: {operationId: a, "),
                    response("{}").replace("get: {", "get: {operationId: b, "));

            assertThat(impact.wire()).isEqualTo(ImpactStatus.UNAFFECTED);
            assertThat(impact.code()).isEqualTo(ImpactStatus.NO_DATA);
            assertThat(impact.status()).isEqualTo(ImpactStatus.UNAFFECTED);
            assertThat(impact.isUnknownInCodeOnly()).isTrue();
            assertThat(impact.reason())
                    .isEqualTo("The change is compatible on the wire. "
                            + "The impact on the code of the consumer is not known. The consumer has no contracts.");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                b.groovy      | Contract.make {}
                deep/b.java   | class B {}
                b.kts         | contract {}
                b.json        | {"consumer": {}, "provider": {}, "interactions": []}
                b.json        | {"request": {}, "response": {}}
                b.json        | {
                b.yml         | interactions: []
                """)
        void a_consumer_has_no_impact_data_if_one_of_its_contracts_was_not_read(String file, String text) {
            reads("{a: x}");
            contracts.with("web/" + file, text);

            Impact impact = impact(
                    ChangeType.PROPERTY_REMOVED,
                    response("{properties: {a: {}, b: {}}}"),
                    response("{properties: {a: {}}}"));

            assertThat(impact.wire()).isEqualTo(ImpactStatus.NO_DATA);
            assertThat(impact.code()).isEqualTo(ImpactStatus.NO_DATA);
            assertThat(impact.reason())
                    .isEqualTo("The contract " + file.replaceFirst(".*/", "") + " of the consumer was not read.");
        }

        @Test
        void a_consumer_without_readable_contracts_is_unaffected_only_if_all_values_remain_valid() {
            contracts.with("web/b.groovy", "Contract.make {}").with("web/c.groovy", "Contract.make {}");
            String narrowed = response("{properties: {a: {type: string, maxLength: 2}}}");

            assertThat(impact(ChangeType.MAX_LENGTH_LOWERED, response("{properties: {a: {type: string}}}"), narrowed))
                    .extracting(Impact::wire, Impact::reason)
                    .containsExactly(ImpactStatus.NO_DATA, "2 contracts of the consumer were not read.");
            assertThat(impact(
                                    ChangeType.OPERATION_ADDED,
                                    narrowed,
                                    narrowed.replace("paths: {", "paths: {/b: {get: {responses: {}}}, "))
                            .status())
                    .isEqualTo(ImpactStatus.UNAFFECTED);
        }

        @Test
        void a_consumer_breaks_even_if_another_of_its_contracts_was_not_read() {
            reads("{b: x}");
            contracts.with("web/b.groovy", "Contract.make {}");

            assertThat(impact(
                                    ChangeType.PROPERTY_REMOVED,
                                    response("{properties: {a: {}, b: {}}}"),
                                    response("{properties: {a: {}}}"))
                            .wire())
                    .isEqualTo(ImpactStatus.BREAKS);
        }

        @Test
        void a_consumer_has_no_impact_data_about_webhooks() {
            reads("{a: 1}");
            String hook =
                    ", webhooks: {made: {post: {requestBody: {content: {application/json: {schema: %s}}}, responses: {}}}}";

            Impact impact = impact(
                    ChangeType.TYPE_REPLACED,
                    response("{}") + hook.formatted("{properties: {a: {type: string}}}"),
                    response("{}") + hook.formatted("{properties: {a: {type: integer}}}"));

            assertThat(impact.wire()).isEqualTo(ImpactStatus.NO_DATA);
            assertThat(impact.reason()).contains("webhooks");
        }
    }

    @Nested
    class Responses {

        @Test
        void an_added_alternative_is_a_risk_for_readers_of_common_fields() {
            reads("{kind: cat}");
            String cat = "{type: object, required: [meow], properties: {kind: {type: string}, meow: {type: string}}}";
            String fox = "{type: object, required: [say], properties: {kind: {type: string}, say: {type: string}}}";

            assertThat(impact(
                                    ChangeType.ONE_OF_ADDED,
                                    response("{oneOf: [" + cat + ", {type: string}]}"),
                                    response("{oneOf: [" + cat + ", {type: string}, " + fox + "]}"))
                            .wire())
                    .isEqualTo(ImpactStatus.AT_RISK);
        }

        @Test
        void a_removed_alternative_breaks_consumers_that_expect_it() {
            reads("{pet: {meow: loud}}");
            String before =
                    "{properties: {pet: {oneOf: [{type: object, properties: {meow: {type: string}}, required: [meow], "
                            + "additionalProperties: false}, {type: string}, {type: array, items: {type: string}}]}}}";
            String after = "{properties: {pet: {oneOf: [{type: string}, {type: array, items: {type: string}}]}}}";

            Impact impact = impact(ChangeType.ONE_OF_REMOVED, response(before), response(after));

            assertThat(impact.wire()).isEqualTo(ImpactStatus.BREAKS);
            assertThat(impact.evidence()).extracting(UsageEvidence::what).containsExactly("reads $.pet.meow");
        }

        @Test
        void allowing_additional_properties_does_not_affect_readers_of_named_properties() {
            reads("{a: x}");

            assertThat(impact(
                                    ChangeType.ADDITIONAL_PROPERTIES_OPENED,
                                    response(
                                            "{type: object, properties: {a: {type: string}}, additionalProperties: false}"),
                                    response("{type: object, properties: {a: {type: string}}}"))
                            .wire())
                    .isEqualTo(ImpactStatus.UNAFFECTED);
        }

        @Test
        void only_the_change_that_makes_the_expected_value_invalid_breaks_a_consumer() {
            reads("{a: abc}");
            String before = "{properties: {a: {type: string}}}";
            String after = "{properties: {a: {type: string, maxLength: 2, pattern: '^a'}}}";

            assertThat(impact(ChangeType.PATTERN_ADDED, response(before), response(after))
                            .wire())
                    .isEqualTo(ImpactStatus.UNAFFECTED);
            assertThat(impact(ChangeType.MAX_LENGTH_LOWERED, response(before), response(after))
                            .wire())
                    .isEqualTo(ImpactStatus.BREAKS);
        }

        @Test
        void a_response_in_a_contract_may_omit_required_properties() {
            contracts.with(
                    "web/a.yaml",
                    "request: {method: GET, url: '/a?_shape=a'}\nresponse: {status: 200, body: {a: {b: 1}}}\n");

            assertThat(impact(
                                    ChangeType.PROPERTY_BECAME_REQUIRED,
                                    response("{properties: {a: {properties: {b: {}, c: {}}}}}"),
                                    response("{properties: {a: {required: [b, c], properties: {b: {}, c: {}}}}}"))
                            .wire())
                    .isEqualTo(ImpactStatus.UNAFFECTED);
        }
    }

    @Nested
    class Requests {

        private static final String BODY =
                "paths: {/a: {post: {%srequestBody: {content: {application/json: {schema: %s}}}, "
                        + "responses: {'201': {description: d}}}}}";

        private void sends(String body) {
            contracts.with(
                    "web/a.yaml", "request: {method: POST, url: /a, body: " + body + "}\nresponse: {status: 201}\n");
        }

        @Test
        void a_request_breaks_if_one_of_several_items_omits_a_required_field() {
            String before = "{properties: {items: {type: array, items: {properties: {a: {}, b: {}}}}}}";
            String after = "{properties: {items: {type: array, items: {required: [b], properties: {a: {}, b: {}}}}}}";

            sends("{items: [{a: 1, b: 2}, {a: 3}]}");
            assertThat(impact(
                                    ChangeType.PROPERTY_BECAME_REQUIRED,
                                    BODY.formatted("", before),
                                    BODY.formatted("", after))
                            .wire())
                    .isEqualTo(ImpactStatus.BREAKS);
            sends("{other: 1}");
            assertThat(impact(
                                    ChangeType.PROPERTY_BECAME_REQUIRED,
                                    BODY.formatted("", before),
                                    BODY.formatted("", after))
                            .wire())
                    .isEqualTo(ImpactStatus.UNAFFECTED);
        }

        @Test
        void a_request_with_an_additional_property_breaks_if_additional_properties_are_forbidden() {
            sends("{a: 1, extra: 2}");
            assertThat(impact(
                                    ChangeType.ADDITIONAL_PROPERTIES_CLOSED,
                                    BODY.formatted("", "{type: object, properties: {a: {}}}"),
                                    BODY.formatted(
                                            "", "{type: object, properties: {a: {}}, additionalProperties: false}"))
                            .wire())
                    .isEqualTo(ImpactStatus.BREAKS);
            sends("{a: 1}");
            assertThat(impact(
                                    ChangeType.ADDITIONAL_PROPERTIES_CLOSED,
                                    BODY.formatted("", "{type: object, properties: {a: {}}}"),
                                    BODY.formatted(
                                            "", "{type: object, properties: {a: {}}, additionalProperties: false}"))
                            .wire())
                    .isEqualTo(ImpactStatus.AT_RISK);
        }

        @Test
        void a_json_object_in_a_parameter_breaks_if_one_of_its_values_becomes_invalid() {
            contracts.with(
                    "web/a.yaml",
                    "request: {method: POST, url: /a, queryParameters: {q: '{\"floor\": 1}'}}\nresponse: {status: 201}\n");
            String parameter = "parameters: [{name: q, in: query, content: {application/json: {schema: "
                    + "{type: object, properties: {floor: {type: %s}}}}}}], ";

            assertThat(impact(
                                    ChangeType.TYPE_REPLACED,
                                    BODY.formatted(parameter.formatted("integer"), "{}"),
                                    BODY.formatted(parameter.formatted("string"), "{}"))
                            .wire())
                    .isEqualTo(ImpactStatus.BREAKS);
        }

        @Test
        void the_reason_for_a_risk_states_that_another_change_makes_the_value_invalid() {
            sends("{a: abc}");

            assertThat(impact(
                                    ChangeType.PATTERN_ADDED,
                                    BODY.formatted("", "{properties: {a: {type: string}}}"),
                                    BODY.formatted(
                                            "", "{properties: {a: {type: string, maxLength: 2, pattern: '^a'}}}"))
                            .reason())
                    .startsWith("The consumer sends the value; another change makes a value in its contracts invalid.");
        }

        @Test
        void a_request_without_a_body_breaks_if_the_body_becomes_required() {
            contracts.with("web/a.yaml", "request: {method: POST, url: /a}\nresponse: {status: 201}\n");

            assertThat(impact(
                                    ChangeType.REQUEST_BODY_BECAME_REQUIRED,
                                    BODY.formatted("", "{}"),
                                    BODY.formatted("", "{}")
                                            .replace("requestBody: {", "requestBody: {required: true, "))
                            .wire())
                    .isEqualTo(ImpactStatus.BREAKS);
        }

        @Test
        void a_request_that_was_already_invalid_is_only_at_risk() {
            contracts.with("web/a.yaml", "request: {method: POST, url: /a, body: {a: z}}\nresponse: {status: 400}\n");

            assertThat(impact(
                                    ChangeType.ENUM_VALUE_REMOVED,
                                    BODY.formatted("", "{properties: {a: {enum: [x, y]}}}"),
                                    BODY.formatted("", "{properties: {a: {enum: [x]}}}"))
                            .wire())
                    .isEqualTo(ImpactStatus.AT_RISK);
        }

        @Test
        void a_request_that_expects_an_error_is_at_risk_if_a_required_parameter_is_added() {
            contracts.with("web/a.yaml", "request: {method: POST, url: /a}\nresponse: {status: 400}\n");

            assertThat(impact(
                                    ChangeType.PARAMETER_ADDED_REQUIRED,
                                    BODY.formatted("", "{}"),
                                    BODY.formatted(
                                            "parameters: [{name: q, in: query, required: true, schema: {type: string}}], ",
                                            "{}"))
                            .wire())
                    .isEqualTo(ImpactStatus.AT_RISK);
        }
    }

    @Nested
    class Operations {

        private static final String SCHEMES = ", components: {securitySchemes: {bearer: {type: http, scheme: bearer}, "
                + "key: {type: apiKey, in: query, name: k}}}";

        @Test
        void a_consumer_breaks_if_its_credentials_are_no_longer_accepted() {
            contracts.with("web/a.yaml", "request: {method: GET, url: '/a?k=1'}\nresponse: {status: 200}\n");
            String before = "security: [{key: []}, {bearer: []}], " + response("{}") + SCHEMES;
            String after = "security: [{bearer: []}], " + response("{}") + SCHEMES;

            assertThat(impact(ChangeType.SECURITY_ALTERNATIVE_REMOVED, before, after)
                            .wire())
                    .isEqualTo(ImpactStatus.BREAKS);
        }

        @Test
        void a_required_token_does_not_affect_a_consumer_that_expects_a_rejection() {
            contracts.with("web/a.yaml", "request: {method: GET, url: /a}\nresponse: {status: 401}\n");

            assertThat(impact(
                                    ChangeType.SECURITY_ADDED,
                                    response("{}") + SCHEMES,
                                    "security: [{bearer: []}], " + response("{}") + SCHEMES)
                            .wire())
                    .isEqualTo(ImpactStatus.UNAFFECTED);
        }

        @Test
        void a_removed_base_path_breaks_its_callers() {
            contracts.with("web/a.yaml", "request: {method: GET, url: /v1/a}\nresponse: {status: 200}\n");

            assertThat(impact(
                                    ChangeType.SERVER_REMOVED,
                                    "servers: [{url: /v1}, {url: /v2}], " + response("{}"),
                                    "servers: [{url: /v2}], " + response("{}"))
                            .wire())
                    .isEqualTo(ImpactStatus.BREAKS);
        }

        @Test
        void an_operation_is_matched_if_its_base_path_moved_into_its_path() {
            contracts.with("web/a.yaml", "request: {method: GET, url: /v1/a}\nresponse: {status: 200, body: {a: 1}}\n");

            assertThat(impact(
                                    ChangeType.TYPE_REPLACED,
                                    "servers: [{url: 'https://h/v1'}], "
                                            + response("{properties: {a: {type: integer}}}"),
                                    "servers: [{url: 'https://h'}], "
                                            + response("{properties: {a: {type: string}}}")
                                                    .replace("/a:", "/v1/a:"))
                            .wire())
                    .isEqualTo(ImpactStatus.BREAKS);
        }
    }
}
