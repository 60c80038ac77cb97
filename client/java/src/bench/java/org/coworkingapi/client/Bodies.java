package org.coworkingapi.client;

import org.coworkingapi.contract.openapi.consumer.Contract;
import tools.jackson.databind.JsonNode;

/** What the calls of the benchmarks are answered with: the spec's example, and what a consumer's contract asks of it. */
record Bodies(byte[] full, String shape, byte[] shaped) {

    static final long TEAM = 55;

    static Bodies read() {
        Contract contract = Stubs.CONTRACTS.of("team-bookings-page").stream()
            .filter(candidate -> candidate.name().equals("filter-of-a-team")).findFirst().orElseThrow();
        return new Bodies(bytes(TheSpec.example("TechInnovators")), contract.request().query("_shape").orElseThrow(),
            bytes(contract.file().at("/response/body")));
    }

    private static byte[] bytes(JsonNode body) {
        return Json.MAPPER.writeValueAsBytes(body);
    }
}
