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
        public void deleteThing(Long thingId) {}

        @Override
        public List<Thing> listThings(Integer limit, List<String> tag, String sort, String xTrace) {
            return List.of(new Thing(String.valueOf(limit), List.of(String.valueOf(sort))));
        }

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
                "{'Tags':['x']}                                   | The property Text of the body is missing or null; it must be present.",
                "{'Text':null,'Tags':['x']}                       | The property Text of the body",
                "{'Text':'a','Tags':['x']}                        | The property Text of the body is 'a'; it must have 2 to 5 characters.",
                "{'Text':'a b','Tags':['x']}                      | it must match the pattern of the spec.",
                "{'Text':'ab','Tags':[]}                          | it must have 1 to 3 items.",
                "{'Text':'ab','Tags':['']}                        | The property Tags[0] of the body is ''; it must have 1 or more characters.",
                "{'Text':'ab','Tags':['x'],'Note':'abcdef'}       | it must have 5 or fewer characters.",
                "{'Text':'ab','Tags':['x'],'Count':10}            | The property Count of the body is '10'; it must be less than 10.",
                "{'Text':'ab','Tags':['x'],'Price':0.25}          | it must be at least 0.5.",
                "{'Text':'ab','Tags':['x'],'Contact':'x'}         | it must be an e-mail address.",
                "{'Text':'ab','Tags':['x'],'Main':{'Name':''}}    | The property Main.Name of the body is ''",
                "{'Text':'ab','Tags':['x'],'Parts':[{'Name':''}]} | of the body is ''; it must have 1 or more characters.",
                "{'Text':'ab','Tags':['x'],'Kind':'huge'}         | The property Kind of the body has a value that the spec does not allow",
                "{'Text':'ab','Tags':['x'],'Color':'DARK_BLUE'}   | The property Color of the body",
                "{'Text':'ab','Tags':['x'],'Day':'tomorrow'}      | The property Day of the body",
                "{'Text':12,'Tags':['x']}                         | The property Text of the body has a value that the spec does not allow",
                "{'Text':'ab','Tags':[1]}                         | The property Tags[0] of the body",
                "{'Text':'ab','Tags':[null]}                      | The property Tags",
                "{'Text':'ab','Tags':'x'}                         | The property Tags of the body",
                "{'Text':'ab','Tags':['x'],'Count':'3'}           | The property Count of the body",
                "{'Text':'ab','Tags':['x'],'Count':1.5}           | The property Count of the body",
                "{'Text':'ab','Tags':['x'],'Ready':'true'}        | The property Ready of the body",
                "{'Text':'ab','Tags':['x'],'Ready':null}          | The property Ready of the body",
                "{'Text':'ab','Tags':['x'],'Price':'1'}           | The property Price of the body",
                "{'Text':'ab'                                     | The body cannot be read",
                "[]                                               | The body cannot be read"
            })
    void a_body_that_violates_the_spec_gets_400_with_the_property_and_its_rule(String body, String detail) {
        assertInvalid(put("application/json", body.replace('\'', '"')), detail);
    }

    @Test
    void a_missing_body_gets_400() {
        assertInvalid(put("application/json", ""), "The request has no body; send one.");
    }

    @Test
    void a_request_with_neither_a_body_nor_a_content_type_gets_400() {
        assertInvalid(
                host.call(host.port(), "PUT", THING, Credentials.customer()), "The request has no body; send one.");
    }

    @Test
    void another_content_type_gets_a_problem_that_names_the_media_types_of_the_spec() {
        HostResponse response = put("text/plain", "x");
        assertThat(response.body()).contains("The Content-Type is 'text/plain'; send application/json.");
    }

    @ParameterizedTest
    @CsvSource({
        "Limit=0, Limit is '0'; it must be a whole number from 1 to 100.",
        "Limit=101, Limit is '101'",
        "Tag=a&Tag=b&Tag=c, it must have 2 or fewer items.",
        "Sort=size, Sort is 'size'; it must be one of"
    })
    void a_parameter_that_violates_the_spec_gets_400(String query, String detail) {
        assertInvalid(host.get(THINGS + "?" + query, null), detail);
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
        HostResponse response = host.call("DELETE", THING, null);
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
    }
}
