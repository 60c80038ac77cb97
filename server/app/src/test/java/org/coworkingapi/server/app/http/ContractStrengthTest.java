package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A contract is worth what its test notices: here the answer is the contract's own example, and then the same with one fault. */
class ContractStrengthTest {

    static List<ContractFile> contracts() {
        return ContractFile.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void accepts_its_own_example(ContractFile contract) throws ReflectiveOperationException {
        assertThat(GeneratedTest.of(contract).accepts(answer(contract, contract.status(), contract.body()))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void notices_another_status(ContractFile contract) throws ReflectiveOperationException {
        assertThat(GeneratedTest.of(contract).accepts(answer(contract, contract.status() + 1, contract.body()))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void notices_every_field_that_is_left_out_or_something_else(ContractFile contract) throws ReflectiveOperationException {
        GeneratedTest test = GeneratedTest.of(contract);
        JsonNode body = contract.body().deepCopy();
        for (ObjectNode object : objects(body).toList()) {
            for (String field : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(field);
                object.set(field, wrong(value));
                assertThat(test.accepts(answer(contract, contract.status(), body))).as(field + " is wrong in " + object).isFalse();
                object.remove(field);
                assertThat(test.accepts(answer(contract, contract.status(), body))).as(field + " is not in " + object).isFalse();
                object.set(field, value);
            }
        }
    }

    /** Empty for a text, as no matcher may accept that; else of another type. */
    private static JsonNode wrong(JsonNode value) {
        if (value.isArray()) {
            return StringNode.valueOf("?");
        }
        return value.isString() ? StringNode.valueOf(value.asString().isEmpty() ? "?" : "") : JsonNodeFactory.instance.arrayNode();
    }

    private static Stream<ObjectNode> objects(JsonNode node) {
        Stream<ObjectNode> below = node.valueStream().flatMap(ContractStrengthTest::objects);
        return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), below) : below;
    }

    private static Response answer(ContractFile contract, int status, JsonNode body) {
        return new ResponseBuilder()
                .setStatusCode(status)
                .setHeaders(new Headers(contract.yaml().at("/response/headers").propertyStream()
                        .map(header -> new Header(header.getKey(), header.getValue().asString()))
                        .toList()))
                .setBody(body.toString())
                .build();
    }
}
