package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Team;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The client against every contract of every consumer, served by the stubs that the server was verified with. */
class ContractsTest {

    private static final WireMockServer SERVER = new WireMockServer(
        WireMockConfiguration.options().bindAddress("localhost").dynamicPort());

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    static List<Contract> contracts() {
        return Stubs.contracts();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void holds_for_the_client(Contract contract) {
        SERVER.resetAll();
        Stubs.mappings(contract.consumer()).forEach(mapping -> SERVER.addStubMapping(StubMapping.buildFrom(mapping)));

        if (Answer.isSuccess(contract.status())) {
            assertThat(contract.typed()).as("%s", contract).isPresent();
            sameJson(contract, answered(contract));
        } else {
            CoworkingApiException error = catchThrowableOfType(CoworkingApiException.class, () -> sent(contract));

            assertThat(error).as("%s", contract).isNotNull();
            assertThat(error.status()).as("%s", contract).isEqualTo(contract.status());
            assertThat(error.code()).as("%s", contract).isEqualTo(contract.code().orElse(null));
            contract.code().map(code -> ErrorsTest.CLASSES.get(code.value())).ifPresent(type ->
                assertThat(error).as("%s", contract).isExactlyInstanceOf(type));
            assertThat(error.retryAfter()).as("%s", contract).isEqualTo(contract.retryAfter().orElse(null));
            JsonNode problem = Json.MAPPER.valueToTree(error.problem());
            contract.body().forEachEntry((member, value) ->
                assertThat(problem.get(member)).as("%s: %s", contract, member).isEqualTo(value));
        }
    }

    private static Object answered(Contract contract) {
        try {
            return sent(contract);
        } catch (CoworkingException e) {
            throw new AssertionError("[" + contract + "] " + e.getMessage(), e);
        }
    }

    private static void sameJson(Contract contract, Object decoded) {
        JsonNode again = Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(decoded));

        assertThat(JsonDifferences.between(Json.MAPPER.readTree(contract.body().toString()), again)).as("%s", contract).isEmpty();
    }

    private static Object sent(Contract contract) {
        Optional<Contract.TypedCall> typed = contract.typed();
        return typed.isPresent() ? typed(contract.operation(), typed.get()) : raw(contract);
    }

    private static Object typed(Operation operation, Contract.TypedCall call) {
        CoworkingClient client = CoworkingClient.builder().baseUrl(SERVER.baseUrl() + call.base()).token(call.tokens()).build();
        return switch (operation) {
            case GET_TEAM_PROFILE -> call.shape() == null
                ? client.teams().profile(call.id())
                : client.teams().profile(call.id(), call.shape());
            case GET_RELATED_PROFILES -> call.shape() == null
                ? client.coworkers().related(call.id())
                : client.coworkers().related(call.id(), call.shape());
        };
    }

    /** What the typed client cannot send goes through its channel all the same, and its answer is read as any other. */
    private static Object raw(Contract contract) {
        Map<String, String> headers = new TreeMap<>();
        contract.request().path("headers").forEachEntry((name, value) -> headers.put(name, value.asString()));
        String query = contract.query("_shape").map(shape -> "?_shape=" + Calls.encoded(shape)).orElse("");
        URI uri = URI.create(SERVER.baseUrl() + contract.path() + query);
        Call call = new Call(contract.operation(), contract.method(), uri, headers);
        Class<?> type = switch (contract.operation()) {
            case GET_TEAM_PROFILE -> Team.class;
            case GET_RELATED_PROFILES -> RelatedProfiles.class;
        };
        return new Calls(uri, "test", Duration.ofSeconds(10), new HttpChannel(HttpClient.newHttpClient())).send(call, type);
    }
}
