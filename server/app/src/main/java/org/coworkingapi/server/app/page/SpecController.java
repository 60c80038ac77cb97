package org.coworkingapi.server.app.page;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the very file that the server was built from, always whole. */
@RestController
final class SpecController {

    private final byte[] spec;

    SpecController() throws IOException {
        spec = new ClassPathResource("META-INF/coworking-api/openapi.yaml").getContentAsByteArray();
    }

    @GetMapping("/openapi.yaml")
    ResponseEntity<byte[]> spec() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(spec);
    }
}
