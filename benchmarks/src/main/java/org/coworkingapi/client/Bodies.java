package org.coworkingapi.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/** The response bodies of the benchmarks: the example of the spec, and the part of it that a contract selects. */
@SuppressWarnings("ArrayRecordComponent") // The bodies are not compared.
record Bodies(byte[] full, String shape, byte[] shaped) {

    static final long TEAM_ID = 55;

    /** Reads the bodies from the working directory, which must be the root of the repository. */
    static Bodies read() {
        JsonNode contract = readYaml(
            "tools/openapi/src/test/sample/contracts/team-bookings-page/get-team-profile/filter-of-a-team.yaml");
        return new Bodies(bytes(readYaml("api/openapi.yaml").at("/components/examples/TechInnovators/value")),
            contract.at("/request/queryParameters/_shape").stringValue(), bytes(contract.at("/response/body")));
    }

    private static JsonNode readYaml(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return Json.MAPPER.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode body) {
        return Json.MAPPER.writeValueAsBytes(body);
    }
}
