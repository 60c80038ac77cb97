package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.server.app.http.Api.TEAM;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.FieldList;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.schema.SchemaField;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tests the responses to every coworker of the fixture on each database. */
@ParameterizedClass
@EnumSource
class EveryReaderTest {

    private static final long SEED = 18;
    private static final int SHAPES = 2_000;
    private static final int MAX_PATHS = 40; // The longest paths fit into the maximum length of the spec.

    private static final List<String> QUERIES =
            List.of("", "?_shape=Name", "?_shape=TeamMembersCount,TeamMembers.FullName");

    private static final Map<TestDatabase, FixtureServer> SERVERS = new EnumMap<>(TestDatabase.class);

    private final Api api;
    private final JdbcClient database;
    private final Map<Long, String> tokens;

    /** A request for a full response, and the response. */
    private record FullResponse(String path, long reader, ReceivedResponse response) {}

    EveryReaderTest(TestDatabase kind) {
        FixtureServer server = SERVERS.computeIfAbsent(kind, FixtureServer::start);
        api = server.api();
        database = JdbcClient.create(server.dataSource());
        tokens = ids("coworkers")
                .collect(Collectors.toMap(id -> id, id -> api.tokens().of(id)));
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(FixtureServer::stop);
        SERVERS.clear();
    }

    @Test
    void a_shaped_response_is_the_projection_of_the_full_response() {
        Random random = new Random(SEED);
        List<Operation> operations = Repository.SPEC.operations().stream()
                .filter(operation -> operation.projection().isPresent())
                .toList();
        for (Operation operation : operations) {
            List<FullResponse> successes = new ArrayList<>();
            for (FullResponse full : fullResponses(operation)) {
                if (full.response().status() == 200) {
                    successes.add(full);
                } else {
                    assertSameError(full, get(full, operation, shape(operation, random)));
                }
            }
            for (int i = 0; i < SHAPES / operations.size(); i++) {
                FullResponse full = successes.get(random.nextInt(successes.size()));
                String shape = shape(operation, random);
                assertThat(get(full, operation, shape).body())
                        .as("%s for coworker %d, with the shape %s", full.path(), full.reader(), shape)
                        .isEqualTo(Projection.of(full.response().json(), FieldList.paths(shape))
                                .toString());
            }
        }
    }

    @Test
    void the_next_request_of_a_removed_member_is_rejected() {
        for (String removal : List.of(
                "update team_member set active = false where coworker_id = 112",
                "delete from team_member where coworker_id = 112")) {
            database.sql("update team_member set active = true where coworker_id = 112")
                    .update();
            for (String query : QUERIES) {
                assertThat(team55(112, query).status()).isEqualTo(200);
            }
            database.sql(removal).update();
            for (String query : QUERIES) {
                ProblemAssert.assertIsProblem(team55(112, query), "NOT_A_TEAM_MEMBER");
            }
        }
    }

    @Test
    void a_demoted_administrator_gets_no_access_card_ids_in_the_next_response() {
        for (boolean isAdministrator : new boolean[] {true, false, true}) {
            database.sql("update team_member set is_team_administrator = ? where coworker_id = 103")
                    .param(isAdministrator)
                    .update();
            JsonNode team = team55(103, "").json();
            assertThat(team.get("TeamAdministrators").findValuesAsString("Id").contains("103"))
                    .isEqualTo(isAdministrator);
            assertThat(team.toString().contains("\"CARD-")).isEqualTo(isAdministrator);
            assertThat(team55(103, "?_shape=AllTeamMembers.AccessCardId").body().contains("\"CARD-"))
                    .isEqualTo(isAdministrator);
        }
    }

    /** Returns the responses for each id of the fixture and each reader. */
    private List<FullResponse> fullResponses(Operation operation) {
        return paths(operation)
                .flatMap(path -> tokens.keySet().stream().sorted().map(reader -> {
                    ReceivedResponse response = api.get(path, tokens.get(reader));
                    return new FullResponse(path, reader, response);
                }))
                .toList();
    }

    /** Returns the path for each id of the fixture, with the required query parameters of the successful request. */
    private static Stream<String> paths(Operation operation) {
        JsonNode values = fixture("requests").at("/" + operation.id() + "/succeeds/parameters");
        String query = operation
                .parametersIn("query")
                .filter(Parameter::isRequired)
                .map(parameter ->
                        parameter.name() + '=' + values.get(parameter.name()).asString())
                .collect(Collectors.joining("&", "?", ""));
        Optional<String> id =
                operation.parametersIn("path").map(Parameter::name).findFirst();
        Stream<String> paths = id.isEmpty()
                ? Stream.of(operation.path(Map.of()))
                : ids(id.get().replaceFirst("Id$", "s"))
                        .map(value -> operation.path(Map.of(id.get(), value.toString())));
        return paths.map(path -> path + query);
    }

    private ReceivedResponse get(FullResponse full, Operation operation, String shape) {
        String name = operation.projection().orElseThrow().name();
        return api.get(full.path() + '&' + name + '=' + shape.replace(" ", "%20"), tokens.get(full.reader()));
    }

    private ReceivedResponse team55(long reader, String query) {
        return api.get(TEAM + query, tokens.get(reader));
    }

    private static void assertSameError(FullResponse full, ReceivedResponse shaped) {
        assertThat(shaped.status()).isEqualTo(full.response().status());
        assertThat(shaped.json().get("code")).isEqualTo(full.response().json().get("code"));
    }

    private static JsonNode fixture(String file) {
        return SourceFile.read(Repository.ROOT.resolve("contracts/fixture/" + file + ".json"))
                .root();
    }

    /** Returns the ids in a file of the fixture. */
    private static Stream<Long> ids(String file) {
        return fixture(file).valueStream().map(row -> row.get("id").asLong());
    }

    /** Returns random paths, in random order, with duplicates, parents of other paths and spaces. */
    private static String shape(Operation operation, Random random) {
        List<SchemaField> fields = operation.body().fields();
        return random.ints(1L + random.nextInt(random.nextBoolean() ? 4 : MAX_PATHS), 0, fields.size())
                .mapToObj(fields::get)
                .map(field -> random.nextInt(8) == 0 ? field.names().get(0) : field.dotted())
                .collect(Collectors.joining(random.nextInt(8) == 0 ? " , " : ","));
    }
}
