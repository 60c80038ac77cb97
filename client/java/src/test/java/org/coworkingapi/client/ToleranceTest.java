package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.coworkingapi.client.Faults.JSON;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The client over real HTTP against all that the spec allows, and worse; derived from the spec, so a new field is among
 * it.
 */
class ToleranceTest {

    private static final ChangingServer SERVER = new ChangingServer();
    /** Steps between two places where a body is cut off: a prime, to fall on all kinds of places. */
    private static final int STEP = 37;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** By operation and field. */
    static Stream<Arguments> surprises() {
        return Stream.of(Operation.values())
                .flatMap(operation -> ResponseVariations.of(TheSpec.SPEC
                                .operation("GET", operation.template())
                                .orElseThrow())
                        .stream()
                        .collect(Collectors.groupingBy(ResponseVariation::path, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(field -> Arguments.of(operation.id(), field.getKey(), operation, field.getValue())));
    }

    static Stream<TheSpec.Error> errors() {
        return TheSpec.errors().stream();
    }

    /** The other codes are among its surprises. */
    static Collection<TheSpec.Error> oneErrorOfEachStatus() {
        return errors().collect(Collectors.toMap(
                        error -> error.operation().id() + error.status(),
                        error -> error,
                        (first, other) -> first,
                        LinkedHashMap::new))
                .values();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("surprises")
    void understands_all_that_the_spec_allows(String id, String path, Operation operation, List<ResponseVariation> surprises) {
        assertThat(surprises.stream().flatMap(surprise -> misunderstood(operation, surprise)))
                .as("%s", id)
                .isEmpty();
    }

    private static Stream<String> misunderstood(Operation operation, ResponseVariation surprise) {
        try {
            Object model = SERVER.call(operation, 200, JSON, bytes(surprise.text()));
            return JsonDifferences.between(surprise.meaning(), JsonDifferences.json(model)).stream()
                    .map(difference -> surprise + ", but in the model " + difference);
        } catch (CoworkingException e) {
            return Stream.of(surprise + ", and the call fails: " + e.getMessage());
        }
    }

    /** Each optional member absent among it, and each other one too: a proxy has not read the spec. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("oneErrorOfEachStatus")
    void understands_of_an_error_what_is_there(TheSpec.Error example) {
        JsonSchema schema = TheSpec.SPEC.schema("Problem").partial();
        for (ResponseVariation surprise : ResponseVariations.of(schema, example.body())) {
            JsonNode meaning = surprise.meaning();
            String code = meaning.path("code").stringValue(null);

            CoworkingApiException error = error(example, surprise.text(), "application/problem+json");

            assertThat(error).as("%s", surprise).isExactlyInstanceOf(expected(example.status(), code));
            assertThat(error.code()).as("%s", surprise).isEqualTo(code == null ? null : new ErrorCode(code));
            assertThat(error.requestId())
                    .as("%s", surprise)
                    .isEqualTo(meaning.path("instance")
                            .stringValue(example.headers().get("X-Request-Id")));
            assertThat(JsonDifferences.between(withNulls(meaning), JsonDifferences.json(error.problem())))
                    .as("%s", surprise)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void understands_an_error_in_another_media_type(TheSpec.Error example) {
        for (String type :
                List.of("APPLICATION/PROBLEM+JSON", "application/json;charset=utf-8", "text/html", "nonsense", "")) {
            CoworkingApiException error = error(example, example.body().toString(), type);

            assertThat(error).as(type).isExactlyInstanceOf(ErrorsTest.CLASSES.get(example.code()));
            assertThat(JsonDifferences.between(example.body(), JsonDifferences.json(error.problem())))
                    .as(type)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void goes_by_the_status_of_an_error_whose_body_is_cut_off(TheSpec.Error example) {
        String body = example.body().toString();
        cuts(body.length()).forEach(cut -> {
            CoworkingApiException error = error(example, body.substring(0, cut), "application/problem+json");

            assertThat(error).as("after %d", cut).isExactlyInstanceOf(expected(example.status(), null));
            assertThat(error.problem()).as("after %d", cut).isNull();
        });
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void refuses_a_good_answer_that_is_cut_off(Operation operation) {
        byte[] body = bytes(TheSpec.success(operation).toString());
        cuts(body.length)
                .forEach(cut -> assertThat(
                                catchThrowable(() -> SERVER.call(operation, 200, JSON, Arrays.copyOf(body, cut))))
                        .as("after %d", cut)
                        .isExactlyInstanceOf(UnreadableResponseException.class)
                        .hasMessageStartingWith(operation.id() + ": 200, but the body is ")
                        .hasNoCause());
    }

    private static IntStream cuts(int length) {
        return IntStream.iterate(0, cut -> cut < length, cut -> cut + STEP);
    }

    private static CoworkingApiException error(TheSpec.Error example, String body, String type) {
        Map<String, String> headers = new TreeMap<>(example.headers());
        headers.put("Content-Type", type);
        Throwable error =
                catchThrowable(() -> SERVER.call(example.operation(), example.status(), headers, bytes(body)));

        assertThat(error).isInstanceOf(CoworkingApiException.class);
        CoworkingApiException ours = (CoworkingApiException) error;
        assertThat(ours.operation()).isEqualTo(example.operation().id());
        assertThat(ours.status()).isEqualTo(example.status());
        return ours;
    }

    /** The class of a code that the spec has with this status; of the status alone, where there is no such code. */
    private static Class<?> expected(int status, String code) {
        return errors().filter(error -> error.status() == status && error.code().equals(code))
                .findFirst()
                .<Class<?>>map(error -> ErrorsTest.CLASSES.get(error.code()))
                .orElse(
                        switch (status) {
                            case 400 -> InvalidRequestException.class;
                            case 401 -> UnauthorizedException.class;
                            case 429 -> RateLimitedException.class;
                            case 503 -> UnavailableException.class;
                            default -> CoworkingApiException.class;
                        });
    }

    private static JsonNode withNulls(JsonNode problem) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        TheSpec.properties("Problem")
                .forEach(name -> whole.set(name, problem.has(name) ? problem.get(name) : whole.nullNode()));
        return whole;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
