package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.coworkingapi.client.Faults.JSON;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.verification.variation.ResponseVariation;
import org.coworkingapi.contract.verification.variation.ResponseVariations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tests the client with all response variations that the spec allows, and with truncated responses. The responses are
 * derived from the spec, so that the test includes new fields.
 */
class ToleranceTest {

    private static final ChangingServer SERVER = new ChangingServer();
    /** The number of bytes between truncations; a prime number, so that they fall on all kinds of positions. */
    private static final int STEP = 37;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** Returns the operations whose successful responses have a body. */
    static Stream<Operation> operations() {
        return Stream.of(Operation.values()).filter(ApiSpec::hasBody);
    }

    /** Returns the response variations of each operation, grouped by field. */
    static Stream<Arguments> variations() {
        return operations()
                .flatMap(operation -> ResponseVariations.of(ApiSpec.SPEC
                                .operation(operation.method(), operation.template())
                                .orElseThrow())
                        .stream()
                        .collect(
                                Collectors.groupingBy(ResponseVariation::path, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(field -> Arguments.of(operation.id(), field.getKey(), operation, field.getValue())));
    }

    static Stream<ApiSpec.Error> errors() {
        return ApiSpec.errors().stream();
    }

    /** Returns one error for each operation and status, because the variations of its body contain the other codes. */
    static Collection<ApiSpec.Error> oneErrorOfEachStatus() {
        return errors().collect(Collectors.toMap(
                        error -> error.operation().id() + error.status(),
                        error -> error,
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("variations")
    void the_client_reads_all_responses_that_the_spec_allows(
            String id, String path, Operation operation, List<ResponseVariation> variations) {
        assertThat(variations.stream().flatMap(variation -> differences(operation, variation)))
                .as("%s", id)
                .isEmpty();
    }

    private static Stream<String> differences(Operation operation, ResponseVariation variation) {
        try {
            Object model = SERVER.call(operation, status(operation), JSON, bytes(variation.text()));
            return JsonDifferences.between(variation.meaning(), JsonDifferences.json(model)).stream()
                    .map(difference -> variation + ", but in the model " + difference);
        } catch (CoworkingException e) {
            return Stream.of(variation + ", and the call fails: " + e.getMessage());
        }
    }

    /** Each member is absent once, including required members, because a proxy may not follow the spec. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("oneErrorOfEachStatus")
    void the_client_reads_incomplete_error_bodies(ApiSpec.Error example) {
        JsonSchema schema = ApiSpec.SPEC.schema("Problem").partial();
        for (ResponseVariation variation : ResponseVariations.of(schema, example.body())) {
            JsonNode meaning = variation.meaning();
            String code = meaning.path("code").stringValue(null);

            CoworkingApiException error = error(example, variation.text(), "application/problem+json");

            assertThat(error).as("%s", variation).isExactlyInstanceOf(expectedException(example.status(), code));
            assertThat(error.code()).as("%s", variation).isEqualTo(code == null ? null : new ErrorCode(code));
            assertThat(error.requestId())
                    .as("%s", variation)
                    .isEqualTo(meaning.path("instance")
                            .stringValue(example.headers().get("X-Request-Id")));
            assertThat(JsonDifferences.between(withNulls(meaning), JsonDifferences.json(error.problem())))
                    .as("%s", variation)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void the_client_reads_an_error_with_another_media_type(ApiSpec.Error example) {
        for (String type :
                List.of("APPLICATION/PROBLEM+JSON", "application/json;charset=utf-8", "text/html", "nonsense", "")) {
            CoworkingApiException error = error(example, example.body().toString(), type);

            assertThat(error).as(type).isExactlyInstanceOf(ErrorsTest.exceptionOf(example.status(), example.code()));
            assertThat(JsonDifferences.between(example.body(), JsonDifferences.json(error.problem())))
                    .as(type)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void the_client_uses_the_status_of_an_error_with_a_truncated_body(ApiSpec.Error example) {
        String body = example.body().toString();
        truncations(body.length()).forEach(length -> {
            CoworkingApiException error = error(example, body.substring(0, length), "application/problem+json");

            assertThat(error)
                    .as("truncated after %d bytes", length)
                    .isExactlyInstanceOf(expectedException(example.status(), null));
            assertThat(error.problem()).as("truncated after %d bytes", length).isNull();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void the_client_rejects_a_truncated_body(Operation operation) {
        byte[] body = bytes(ApiSpec.success(operation).toString());
        truncations(body.length)
                .forEach(length -> assertThat(catchThrowable(
                                () -> SERVER.call(operation, status(operation), JSON, Arrays.copyOf(body, length))))
                        .as("truncated after %d bytes", length)
                        .isExactlyInstanceOf(UnreadableResponseException.class)
                        .hasMessageStartingWith(operation.id() + ": " + status(operation) + ", but the body ")
                        .hasNoCause());
    }

    private static int status(Operation operation) {
        return Collections.min(operation.statuses());
    }

    private static IntStream truncations(int bodyLength) {
        return IntStream.iterate(0, length -> length < bodyLength, length -> length + STEP);
    }

    private static CoworkingApiException error(ApiSpec.Error example, String body, String type) {
        Map<String, String> headers = new TreeMap<>(example.headers());
        headers.put("Content-Type", type);
        Throwable error =
                catchThrowable(() -> SERVER.call(example.operation(), example.status(), headers, bytes(body)));

        assertThat(error).isInstanceOf(CoworkingApiException.class);
        CoworkingApiException apiError = (CoworkingApiException) error;
        assertThat(apiError.operation()).isEqualTo(example.operation().id());
        assertThat(apiError.status()).isEqualTo(example.status());
        return apiError;
    }

    /** Returns the class for a code that the spec documents with this status, otherwise the class for the status. */
    private static Class<?> expectedException(int status, String code) {
        return errors().filter(error -> error.status() == status && error.code().equals(code))
                .findFirst()
                .<Class<?>>map(error -> ErrorsTest.exceptionOf(status, error.code()))
                .orElse(
                        switch (status) {
                            case 400 -> InvalidRequestException.class;
                            case 401 -> UnauthorizedException.class;
                            case 429 -> RateLimitedException.class;
                            case 503 -> UnavailableException.class;
                            default -> CoworkingApiException.class;
                        });
    }

    /** Returns the problem with nulls for absent strings and numbers, and without incomplete errors of properties. */
    private static JsonNode withNulls(JsonNode problem) {
        ObjectNode complete = JsonNodeFactory.instance.objectNode();
        for (String name : ApiSpec.properties("Problem")) {
            JsonNode value = problem.path(name);
            if (value.isArray()) {
                ArrayNode errors = complete.putArray(name);
                value.valueStream()
                        .filter(error -> error.has("pointer") && error.has("detail"))
                        .forEach(errors::add);
            } else if (!name.equals("errors")) {
                complete.set(name, value.isMissingNode() ? complete.nullNode() : value);
            }
        }
        return complete;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
