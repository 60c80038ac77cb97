package org.coworkingapi.contract.verification.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/** A small API with facts of each kind. */
final class EvidenceFixture {

    static final Spec SPEC = spec("openapi.yaml");
    /** An API with two operations whose errors have the same schema. */
    static final Spec SHARED_ERRORS = spec("shared-errors.yaml");

    static final Request REQUEST = Request.get("/things/1", null);

    private EvidenceFixture() {}

    /** Creates contracts of the consumer {@code shelf-page} with these response bodies. */
    static Contracts contracts(String... bodies) {
        List<Contract> contracts = Arrays.stream(bodies)
                .map(body -> new Contract(SourceFile.of(
                        Path.of("contracts/shelf-page/get-thing/a-thing.yaml"),
                        "response: {status: 200, body: " + body + "}")))
                .toList();
        return new Contracts(Path.of("contracts"), contracts, Map.of(), Map.of(), List.of(), Map.of(), Map.of());
    }

    static ReceivedResponse response(int status, String body) {
        return new ReceivedResponse(status, Map.of(), body);
    }

    private static Spec spec(String name) {
        return Spec.of(SourceFile.of(Path.of("api", name), resource("/evidence/" + name)));
    }

    static String resource(String name) {
        try (InputStream text = EvidenceFixture.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
