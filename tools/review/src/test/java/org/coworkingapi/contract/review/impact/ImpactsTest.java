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
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.diff.Diff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactsTest {

    private static final String HEAD = "{openapi: 3.1.0, info: {title: T, version: '1'}, ";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    private ContractFiles contracts;

    @BeforeEach
    void start() {
        contracts = new ContractFiles(folder);
    }

    private Impact impact(Kind kind, String before, String after) {
        Usage usage = contracts.usage(HEAD + before + "}");
        Document proposed = ContractFiles.document(HEAD + after + "}");
        Map<Change, List<Impact>> impacts =
                Impacts.of(Diff.of(ContractFiles.document(HEAD + before + "}"), proposed, TODAY), usage, proposed);
        return impacts.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " among " + impacts.keySet()))
                .getValue()
                .get(0);
    }

    private static String answer(String schema) {
        return "paths: {/a: {get: {responses: {'200': {description: d, content: {application/json: {schema: " + schema
                + "}}}}}}}";
    }

    private void reads(String body) {
        contracts.with("web/a.yaml", "request: {method: GET, url: /a}\nresponse: {status: 200, body: " + body + "}\n");
    }

    @Nested
    class Consumers {

        @Test
        void without_contracts_have_no_data_of_what_can_hurt() {
            contracts.with("web/consumer.yaml", "client: java");

            Impact impact =
                    impact(Kind.PROPERTY_REMOVED, answer("{properties: {a: {}}}"), answer("{properties: {b: {}}}"));

            assertThat(impact.wire()).isEqualTo(Status.NO_DATA);
            assertThat(impact.code()).isEqualTo(Status.NO_DATA);
            assertThat(impact.reason()).isEqualTo("It has no contracts.");
            assertThat(impact(
                                    Kind.PROPERTY_ADDED_OPTIONAL,
                                    answer("{properties: {a: {}}}"),
                                    answer("{properties: {a: {}, b: {}}}"))
                            .status())
                    .isEqualTo(Status.UNAFFECTED);
        }

        @Test
        void are_never_known_to_listen_to_webhooks() {
            reads("{a: 1}");
            String hook =
                    ", webhooks: {made: {post: {requestBody: {content: {application/json: {schema: %s}}}, responses: {}}}}";

            Impact impact = impact(
                    Kind.TYPE_REPLACED,
                    answer("{}") + hook.formatted("{properties: {a: {type: string}}}"),
                    answer("{}") + hook.formatted("{properties: {a: {type: integer}}}"));

            assertThat(impact.wire()).isEqualTo(Status.NO_DATA);
            assertThat(impact.reason()).contains("webhooks");
        }
    }

    @Nested
    class Answers {

        @Test
        void with_one_more_alternative_are_a_risk_for_those_who_read_what_all_have() {
            reads("{kind: cat}");
            String cat = "{type: object, required: [meow], properties: {kind: {type: string}, meow: {type: string}}}";
            String fox = "{type: object, required: [say], properties: {kind: {type: string}, say: {type: string}}}";

            assertThat(impact(
                                    Kind.ONE_OF_ADDED,
                                    answer("{oneOf: [" + cat + ", {type: string}]}"),
                                    answer("{oneOf: [" + cat + ", {type: string}, " + fox + "]}"))
                            .wire())
                    .isEqualTo(Status.AT_RISK);
        }

        @Test
        void break_who_expects_an_alternative_that_is_gone() {
            reads("{pet: {meow: loud}}");
            String before =
                    "{properties: {pet: {oneOf: [{type: object, properties: {meow: {type: string}}, required: [meow], "
                            + "additionalProperties: false}, {type: string}, {type: array, items: {type: string}}]}}}";
            String after = "{properties: {pet: {oneOf: [{type: string}, {type: array, items: {type: string}}]}}}";

            Impact impact = impact(Kind.ONE_OF_REMOVED, answer(before), answer(after));

            assertThat(impact.wire()).isEqualTo(Status.BREAKS);
            assertThat(impact.evidence()).extracting(Evidence::what).containsExactly("reads $.pet.meow");
        }

        @Test
        void with_other_members_do_not_touch_who_reads_named_ones() {
            reads("{a: x}");

            assertThat(impact(
                                    Kind.ADDITIONAL_PROPERTIES_OPENED,
                                    answer(
                                            "{type: object, properties: {a: {type: string}}, additionalProperties: false}"),
                                    answer("{type: object, properties: {a: {type: string}}}"))
                            .wire())
                    .isEqualTo(Status.UNAFFECTED);
        }

        @Test
        void blame_of_two_changes_of_one_field_the_one_that_refuses_the_value() {
            reads("{a: abc}");
            String before = "{properties: {a: {type: string}}}";
            String after = "{properties: {a: {type: string, maxLength: 2, pattern: '^a'}}}";

            assertThat(impact(Kind.PATTERN_ADDED, answer(before), answer(after)).wire())
                    .isEqualTo(Status.UNAFFECTED);
            assertThat(impact(Kind.MAX_LENGTH_LOWERED, answer(before), answer(after))
                            .wire())
                    .isEqualTo(Status.BREAKS);
        }

        @Test
        void may_list_only_a_part_of_what_is_required() {
            contracts.with(
                    "web/a.yaml",
                    "request: {method: GET, url: '/a?_shape=a'}\nresponse: {status: 200, body: {a: {b: 1}}}\n");

            assertThat(impact(
                                    Kind.PROPERTY_BECAME_REQUIRED,
                                    answer("{properties: {a: {properties: {b: {}, c: {}}}}}"),
                                    answer("{properties: {a: {required: [b, c], properties: {b: {}, c: {}}}}}"))
                            .wire())
                    .isEqualTo(Status.UNAFFECTED);
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
        void lack_a_field_wherever_what_it_is_in_is_sent() {
            String before = "{properties: {items: {type: array, items: {properties: {a: {}, b: {}}}}}}";
            String after = "{properties: {items: {type: array, items: {required: [b], properties: {a: {}, b: {}}}}}}";

            sends("{items: [{a: 1, b: 2}, {a: 3}]}");
            assertThat(impact(Kind.PROPERTY_BECAME_REQUIRED, BODY.formatted("", before), BODY.formatted("", after))
                            .wire())
                    .isEqualTo(Status.BREAKS);
            sends("{other: 1}");
            assertThat(impact(Kind.PROPERTY_BECAME_REQUIRED, BODY.formatted("", before), BODY.formatted("", after))
                            .wire())
                    .isEqualTo(Status.UNAFFECTED);
        }

        @Test
        void with_a_field_that_is_not_named_break_where_other_fields_are_refused_now() {
            sends("{a: 1, extra: 2}");
            assertThat(impact(
                                    Kind.ADDITIONAL_PROPERTIES_CLOSED,
                                    BODY.formatted("", "{type: object, properties: {a: {}}}"),
                                    BODY.formatted(
                                            "", "{type: object, properties: {a: {}}, additionalProperties: false}"))
                            .wire())
                    .isEqualTo(Status.BREAKS);
            sends("{a: 1}");
            assertThat(impact(
                                    Kind.ADDITIONAL_PROPERTIES_CLOSED,
                                    BODY.formatted("", "{type: object, properties: {a: {}}}"),
                                    BODY.formatted(
                                            "", "{type: object, properties: {a: {}}, additionalProperties: false}"))
                            .wire())
                    .isEqualTo(Status.AT_RISK);
        }

        @Test
        void without_a_body_break_where_one_is_required() {
            contracts.with("web/a.yaml", "request: {method: POST, url: /a}\nresponse: {status: 201}\n");

            assertThat(impact(
                                    Kind.REQUEST_BODY_BECAME_REQUIRED,
                                    BODY.formatted("", "{}"),
                                    BODY.formatted("", "{}")
                                            .replace("requestBody: {", "requestBody: {required: true, "))
                            .wire())
                    .isEqualTo(Status.BREAKS);
        }

        @Test
        void that_were_wrong_before_are_not_broken_by_a_change() {
            contracts.with("web/a.yaml", "request: {method: POST, url: /a, body: {a: z}}\nresponse: {status: 400}\n");

            assertThat(impact(
                                    Kind.ENUM_VALUE_REMOVED,
                                    BODY.formatted("", "{properties: {a: {enum: [x, y]}}}"),
                                    BODY.formatted("", "{properties: {a: {enum: [x]}}}"))
                            .wire())
                    .isEqualTo(Status.AT_RISK);
        }

        @Test
        void that_expect_an_error_are_only_a_risk_without_a_new_parameter() {
            contracts.with("web/a.yaml", "request: {method: POST, url: /a}\nresponse: {status: 400}\n");

            assertThat(impact(
                                    Kind.PARAMETER_ADDED_REQUIRED,
                                    BODY.formatted("", "{}"),
                                    BODY.formatted(
                                            "parameters: [{name: q, in: query, required: true, schema: {type: string}}], ",
                                            "{}"))
                            .wire())
                    .isEqualTo(Status.AT_RISK);
        }
    }

    @Nested
    class Operations {

        private static final String SCHEMES = ", components: {securitySchemes: {bearer: {type: http, scheme: bearer}, "
                + "key: {type: apiKey, in: query, name: k}}}";

        @Test
        void that_drop_the_way_in_that_one_uses_break_it() {
            contracts.with("web/a.yaml", "request: {method: GET, url: '/a?k=1'}\nresponse: {status: 200}\n");
            String before = "security: [{key: []}, {bearer: []}], " + answer("{}") + SCHEMES;
            String after = "security: [{bearer: []}], " + answer("{}") + SCHEMES;

            assertThat(impact(Kind.SECURITY_ALTERNATIVE_REMOVED, before, after).wire())
                    .isEqualTo(Status.BREAKS);
        }

        @Test
        void that_ask_for_a_token_do_not_touch_who_expects_to_be_refused() {
            contracts.with("web/a.yaml", "request: {method: GET, url: /a}\nresponse: {status: 401}\n");

            assertThat(impact(
                                    Kind.SECURITY_ADDED,
                                    answer("{}") + SCHEMES,
                                    "security: [{bearer: []}], " + answer("{}") + SCHEMES)
                            .wire())
                    .isEqualTo(Status.UNAFFECTED);
        }

        @Test
        void whose_base_path_is_gone_break_who_calls_it() {
            contracts.with("web/a.yaml", "request: {method: GET, url: /v1/a}\nresponse: {status: 200}\n");

            assertThat(impact(
                                    Kind.SERVER_REMOVED,
                                    "servers: [{url: /v1}, {url: /v2}], " + answer("{}"),
                                    "servers: [{url: /v2}], " + answer("{}"))
                            .wire())
                    .isEqualTo(Status.BREAKS);
        }

        @Test
        void that_moved_the_base_path_into_their_path_are_the_same() {
            contracts.with("web/a.yaml", "request: {method: GET, url: /v1/a}\nresponse: {status: 200, body: {a: 1}}\n");

            assertThat(impact(
                                    Kind.TYPE_REPLACED,
                                    "servers: [{url: 'https://h/v1'}], " + answer("{properties: {a: {type: integer}}}"),
                                    "servers: [{url: 'https://h'}], "
                                            + answer("{properties: {a: {type: string}}}")
                                                    .replace("/a:", "/v1/a:"))
                            .wire())
                    .isEqualTo(Status.BREAKS);
        }
    }
}
