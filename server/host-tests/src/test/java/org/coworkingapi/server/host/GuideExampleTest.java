package org.coworkingapi.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.check.ResponseCheck;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;

/** Tests that the example in {@code docs/server-stub.md} compiles and returns a complete response. */
class GuideExampleTest {

    @Test
    void the_guide_contains_the_source_of_the_tested_controller() throws IOException {
        // The tested class is abstract, so that it compiles if the spec has more operations; the guide omits this.
        String source = Files.readString(
                        Path.of("src/test/java/org/coworkingapi/server/host/RelatedProfilesController.java"))
                .replace("abstract class", "class");
        assertThat(Files.readString(Path.of("../../docs/server-stub.md")))
                .contains("```java\n"
                        + source.substring(source.indexOf("import ")).strip() + "\n```");
    }

    @Test
    void the_response_of_the_controller_in_the_guide_conforms_to_the_spec() {
        Spec spec = Spec.read(Path.of("../../api/openapi.yaml"));
        ResponseCheck check = new ResponseCheck(spec, Usage.of(spec, Contracts.read(Path.of("../../contracts"))));
        String path = "/api/public/coworkers/published/101/related";
        try (Host host = Host.start(List.of(Implementation.Keys.class, RelatedProfilesController.class), List.of())) {
            HostResponse response = host.get(path, Credentials.customer());
            Map<String, List<String>> headers = response.headers().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
            assertThat(response.status()).isEqualTo(200);
            assertThat(check.findings(
                            Request.of("GET", path), new ReceivedResponse(response.status(), headers, response.body())))
                    .isEmpty();
        }
    }
}
