package org.coworkingapi.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coworkingapi.server.host.generated.Thing;
import org.coworkingapi.server.stub.generated.api.ThingsApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tests that the stub rejects invalid requests before it calls the controller. The spec is
 * {@code src/test/openapi/things.yaml}.
 */
class RequestBodyTest {

    private static final String THINGS = "/sample/things";
    private static final String THING = THINGS + "/1";

    private static Host host;

    @RestController
    abstract static class Things implements ThingsApi {

        @Override
        public Thing addThing(Thing thing) {
            return thing;
        }

        @Override
        public void deleteThing(Long thingId, String ifMatch) {}

        @Override
        public List<Thing> listThings(Integer limit, List<String> tag, String sort, String xTrace) {
            return List.of(new Thing(String.valueOf(limit), List.of(String.valueOf(sort))));
        }

        @Override
        public void replaceThings(List<Thing> things) {}

        @Override
        @Deprecated
        public Thing replaceThing(Long thingId, Thing thing, String shape) {
            return thing;
        }
    }

    @BeforeAll
    static void start() {
        host = Host.start(List.of(Implementation.Keys.class, Things.class), List.of());
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static HostResponse put(String contentType, String body) {
        return host.send("PUT", THING + "?_shape=Text,Tags", Credentials.customer(), contentType, body);
    }

    private static void assertInvalid(HostResponse response, String detail) {
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(response.body()).contains("\"code\":\"INVALID_PARAMETER\"", detail);
    }

    private static void assertInvalidBody(HostResponse response, String detail) {
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(response.body()).contains("\"code\":\"INVALID_BODY\"", detail);
    }

    @Test
    void a_valid_body_reaches_the_operation_and_the_shape_applies_to_the_response() {
        HostResponse response =
                put("application/json", "{\"Text\":\"ab\",\"Tags\":[\"x\"],\"Note\":null,\"Count\":3.0}");
        assertThat(response.body()).isEqualTo("{\"Text\":\"ab\",\"Tags\":[\"x\"]}");
        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void absent_and_null_properties_are_different() {
        HostResponse response = host.send(
                "POST",
                THINGS,
                Credentials.customer(),
                "application/json",
                "{\"Text\":\"ab\",\"Tags\":[\"x\"],\"Note\":null}");
        assertThat(response.body()).contains("\"Note\":null").doesNotContain("Price", "Count");
        assertThat(response.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Tags':['x']}                                   | Text is missing; it must be present.",
                "{'Text':null,'Tags':['x']}                       | Text is null; it must not be null.",
                "{'Text':'a','Tags':['x']}                        | Text is 'a'; it must have 2 to 5 characters.",
                "{'Text':'a b','Tags':['x']}                      | Text is 'a b'; it must match the pattern of the spec.",
                "{'Text':'ab','Tags':[]}                          | Tags is an array with 0 items; it must have 1 to 3 items.",
                "{'Text':'ab','Tags':['']}                        | Tags[0] is ''; it must have 1 or more characters.",
                "{'Text':'ab','Tags':['x'],'Note':'abcdef'}       | Note is 'abcdef'; it must have 5 or fewer characters.",
                "{'Text':'ab','Tags':['x'],'Count':10}            | Count is 10; it must be less than 10.",
                "{'Text':'ab','Tags':['x'],'Price':0.25}          | Price is 0.25; it must be at least 0.5.",
                "{'Text':'ab','Tags':['x'],'Contact':'x'}         | Contact is 'x'; it must be an e-mail address.",
                "{'Text':'ab','Tags':['x'],'Main':{'Name':''}}    | Main.Name is ''; it must have 1 or more characters.",
                "{'Text':'ab','Tags':['x'],'Parts':[{'Name':''}]} | Parts is an array with 1 item; it must have 1 or more characters.",
                "{'Text':'ab','Tags':['x'],'Kind':'huge'}         | Kind is 'huge'; it must be one of 'small', 'large'.",
                "{'Text':'ab','Tags':['x'],'Color':'DARK_BLUE'}   | Color is 'DARK_BLUE'; it must be one of 'red', 'dark-blue'.",
                "{'Text':'ab','Tags':['x'],'Day':'tomorrow'}      | Day is 'tomorrow'; it must be a date such as '2024-07-15'.",
                "{'Text':'ab','Tags':['x'],'At':'now'}            | At is 'now'; it must be a date and time such as '2024-07-15T12:00:00Z'.",
                "{'Text':'ab','Tags':['x'],'Key':'1'}             | Key is '1'; it must be a UUID.",
                "{'Text':12,'Tags':['x']}                         | Text is 12; it must be a string.",
                "{'Text':'ab','Tags':[1]}                         | Tags[0] is 1; it must be a string.",
                "{'Text':'ab','Tags':[null]}                      | Tags[0] is null; it must not be null.",
                "{'Text':'ab','Tags':'x'}                         | Tags is 'x'; it must be an array.",
                "{'Text':'ab','Tags':['x'],'Main':'x'}            | Main is 'x'; it must be an object.",
                "{'Text':'ab','Tags':['x'],'Count':'3'}           | Count is '3'; it must be a whole number from -2147483648 to 2147483647.",
                "{'Text':'ab','Tags':['x'],'Count':1.5}           | Count is 1.5; it must be a whole number from -2147483648 to 2147483647.",
                "{'Text':'ab','Tags':['x'],'Count':1e400}         | Count is 1E+400; it must be a whole number from -2147483648 to 2147483647.",
                "{'Text':'ab','Tags':['x'],'Ready':'true'}        | Ready is 'true'; it must be true or false.",
                "{'Text':'ab','Tags':['x'],'Ready':null}          | Ready is null; it must not be null.",
                "{'Text':'ab','Tags':['x'],'Price':'1'}           | Price is '1'; it must be a number.",
                "{'Text':'ab','Tags':['x'],'Lock':{'Cod':'1'}}    | Lock.Cod is unknown; the nearest known property is 'Code'.",
                "{'Text':'ab','Tags':['x'],'Lock':{'':{'a':1}}}   | Lock. is unknown; remove it.",
                "{'Text':'ab','Text':'ab','Tags':['x']}           | Text occurs more than once; send it once.",
                "{'Text':'a\\u0000','Tags':['x']}                 | Text is invalid; it must not contain U+0000 or unpaired surrogates.",
                "{'Text':'ab','Tags':['x','\\ud800']}             | Tags[1] is invalid; it must not contain U+0000 or unpaired surrogates."
            })
    void a_body_that_violates_the_spec_gets_400_with_the_property_and_its_rule(String body, String detail) {
        assertInvalidBody(
                put("application/json", body.replace('\'', '"')),
                detail.replaceFirst("^(\\S+) ", "The property $1 of the body "));
    }

    @Test
    void the_problem_lists_all_invalid_properties_with_their_locations_in_the_body() {
        HostResponse response = put("application/json", """
                {"Text": " ", "Tags": [1, "x", "", null], "Note": 5, "Count": 12, "Main": {"Name": "", "Weight": "1"},
                 "Lock": {"a/b": 1, "Code": true}, "Unknown": 1}
                """);
        assertThat(response.body())
                .contains(
                        "\"detail\":\"The body has 10 invalid properties; see errors.\"",
                        "\"errors\":["
                                + String.join(
                                        ",",
                                        error("Count", "is 12; it must be less than 10"),
                                        error("Lock/Code", "is true; it must be a string"),
                                        error("Lock/a~1b", "is unknown; remove it"),
                                        error("Main/Name", "is ''; it must have 1 or more characters"),
                                        error(
                                                "Main/Weight",
                                                "is '1'; it must be a whole number from -9223372036854775808 to 9223372036854775807"),
                                        error("Note", "is 5; it must be a string"),
                                        error("Tags/0", "is 1; it must be a string"),
                                        error("Tags/2", "is ''; it must have 1 or more characters"),
                                        error("Tags/3", "is null; it must not be null"),
                                        error(
                                                "Text",
                                                "is ' '; it must have 2 to 5 characters and must match the pattern of the spec"))
                                + "]");
    }

    private static String error(String pointer, String fault) {
        return "{\"pointer\":\"#/" + pointer + "\",\"detail\":\"It " + fault + ".\"}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Text':'ab'   | The body is not valid JSON at line 1, column 13; send a body that conforms to the spec.",
                "{} {}          | The body is not valid JSON",
                "<body/>        | The body is not valid JSON",
                "` `            | The body is empty; send a body that conforms to the spec.",
                "``             | The request has no body; send one."
            })
    void a_body_that_cannot_be_read_gets_400_without_invalid_properties(String body, String detail) {
        HostResponse response = put("application/json", body.replace('\'', '"'));
        assertInvalidBody(response, detail);
        assertThat(response.body()).doesNotContain("errors");
    }

    @ParameterizedTest
    @CsvSource({
        "[], The body is an array with 0 items; it must be an object.",
        "null, The body is null; it must be an object."
    })
    void a_body_of_another_type_gets_400(String body, String detail) {
        HostResponse response = put("application/json", body);
        assertInvalidBody(response, detail);
        assertThat(response.body()).contains("\"pointer\":\"#\"");
    }

    @Test
    void the_elements_of_an_array_are_checked() {
        String valid = "{\"Text\":\"ab\",\"Tags\":[\"x\"]}";
        HostResponse response = putThings("[{\"Text\":\"a\",\"Tags\":[\"x\"]}," + valid
                + ",{\"Text\":1,\"Tags\":[\"x\"],\"Main\":{\"Name\":\"\"}}]");
        assertThat(response.body())
                .contains(String.join(
                        ",",
                        error("0/Text", "is 'a'; it must have 2 to 5 characters"),
                        error("2/Main/Name", "is ''; it must have 1 or more characters"),
                        error("2/Text", "is 1; it must be a string")));
        assertInvalidBody(putThings("[{\"Tags\":[\"x\"]}]"), "The property [0].Text of the body is missing;");
        assertThat(putThings("[" + valid + "]").status()).isEqualTo(204);
    }

    @Test
    void an_array_that_is_too_long_gets_400() {
        String valid = "{\"Text\":\"ab\",\"Tags\":[\"x\"]}";
        assertInvalidBody(
                putThings("[" + String.join(",", valid, valid, valid, valid) + "]"),
                "The body is invalid; it must have 3 or fewer items.");
    }

    private static HostResponse putThings(String body) {
        return host.send("PUT", THINGS, Credentials.customer(), "application/json", body);
    }

    @Test
    void unknown_properties_are_ignored_unless_the_spec_excludes_them() {
        assertThat(put("application/json", "{\"Text\":\"ab\",\"Tags\":[\"x\"],\"More\":{\"a\":[1]}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_long_value_is_shortened() {
        assertInvalidBody(
                put("application/json", "{\"Text\":\"" + "x".repeat(500) + "\",\"Tags\":[\"x\"]}"),
                "is '" + "x".repeat(100) + "…'; it must have 2 to 5 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"\"", "null", "\"\\u0000\""})
    void at_most_a_hundred_invalid_properties_are_listed(String element) {
        String elements = (element + ",").repeat(1_000) + element;
        HostResponse response = put("application/json", "{\"Text\":\"ab\",\"Tags\":[" + elements + "]}");
        assertInvalidBody(response, "The body has 100 invalid properties; see errors.");
    }

    @Test
    void a_body_that_exceeds_the_limit_gets_400() {
        String body = "{\"Text\":\"ab\",\"Tags\":[\"" + "x".repeat(256 * 1024) + "\"]}";
        assertInvalidBody(put("application/json", body), "The body has more than 256 KB; send a smaller one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"More\":"})
    void a_body_with_too_many_levels_gets_400(String start) {
        assertInvalidBody(put("application/json", start.repeat(1_000)), "The body has too many levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-1e-99999999999"})
    void a_number_that_exceeds_the_limits_of_the_parser_gets_400(String number) {
        for (String property : new String[] {"Count", "Price", "More"}) {
            assertInvalidBody(
                    put("application/json", "{\"Text\":\"ab\",\"Tags\":[\"x\"],\"" + property + "\":" + number + "}"),
                    "name or number that is too long");
        }
    }

    @Test
    void a_whole_number_with_a_large_exponent_gets_400() {
        assertInvalidBody(
                put("application/json", "{\"Text\":\"ab\",\"Tags\":[\"x\"],\"Count\":1e999999999}"),
                "The property Count of the body is 1E+999999999; it must be a whole number");
        assertInvalidBody(
                put("application/json", "{\"Text\":\"ab\",\"Tags\":[\"x\"],\"Count\":" + "9".repeat(1_001) + "}"),
                "name or number that is too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "utf-8", "IBM037"})
    void the_charset_of_a_body_is_ignored_because_json_has_none(String charset) {
        HostResponse response = put("application/json;charset=" + charset, "{\"Text\":\"äö\",\"Tags\":[\"é\"]}");
        assertThat(response.body()).isEqualTo("{\"Text\":\"äö\",\"Tags\":[\"é\"]}");
    }

    @Test
    void a_request_with_neither_a_body_nor_a_content_type_gets_400() {
        assertInvalidBody(
                host.call(host.port(), "PUT", THING, Credentials.customer()), "The request has no body; send one.");
    }

    @Test
    void another_content_type_gets_a_problem_that_names_the_media_types_of_the_spec() {
        HostResponse response = put("text/plain", "x");
        assertThat(response.body()).contains("The Content-Type is 'text/plain'; send application/json.");
        assertThat(put("json", "x").body()).contains("The Content-Type is 'json'; send application/json.");
    }

    @ParameterizedTest
    @CsvSource({
        "Limit=0, Limit is '0'; it must be a whole number from 1 to 100.",
        "Limit=101, Limit is '101'",
        "Tag=a&Tag=b&Tag=c, it must have 2 or fewer items.",
        "Sort=size, Sort is 'size'; it must be one of",
        "Tag=a%00, it must not contain U+0000 or unpaired surrogates.",
        "Sort=%00, it must not contain U+0000 or unpaired surrogates."
    })
    void a_parameter_that_violates_the_spec_gets_400(String query, String detail) {
        assertInvalid(host.get(THINGS + "?" + query, null), detail);
    }

    @Test
    void a_missing_precondition_gets_428_and_a_malformed_one_gets_400() {
        HostResponse missing = host.call("DELETE", THING, null);
        assertThat(missing.status()).isEqualTo(428);
        assertThat(missing.body())
                .contains(
                        "\"code\":\"PRECONDITION_REQUIRED\"",
                        "The header If-Match is missing; send the ETag of the response that the change is based on.");
        assertInvalid(
                host.call(host.port(), "DELETE", THING, null, "If-Match: 1"),
                "If-Match is '1'; it must match the pattern of the spec.");
    }

    @Test
    void an_operation_without_security_needs_no_token_and_gets_the_defaults_of_the_spec() {
        HostResponse response = host.get(THINGS, null);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).contains("\"Text\":\"20\"");
    }

    @Test
    void a_body_is_not_read_without_a_token() {
        assertThat(host.send("PUT", THING, null, "application/json", "{").status())
                .isEqualTo(401);
    }

    @Test
    void an_operation_without_a_response_body_succeeds() {
        HostResponse response = host.call("DELETE", THING, null, "If-Match: \"1\"");
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
    }
}
