package org.coworkingapi.server.app.page;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the very file that the server was built from. */
@RestController
final class SpecController {

    private static final Resource SPEC = new ClassPathResource("META-INF/coworking-api/openapi.yaml");

    @GetMapping("/openapi.yaml")
    ResponseEntity<Resource> spec() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(SPEC);
    }
}
