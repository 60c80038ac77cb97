package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ServedPagesTest {

    @Autowired
    private Api api;

    @Test
    void the_server_serves_the_spec_that_it_was_built_from() throws IOException {
        ReceivedResponse response = api.page("/openapi.yaml");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/yaml"));
        assertThat(response.body()).isEqualTo(Files.readString(Path.of("../../api/openapi.yaml")));
    }

    @Test
    void the_server_serves_the_api_page_at_the_root() {
        ReceivedResponse response = api.page("/", "Accept", "text/html");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).contains("<title>Coworking API").doesNotContain("http://", "https://", "//cdn");
    }

    @Test
    void the_server_serves_the_api_page_for_every_accept_header() {
        assertThat(api.page("/", "Accept", "application/json").body()).contains("<title>Coworking API");
    }

    @Test
    void the_server_serves_the_complete_spec_for_range_requests() {
        ReceivedResponse response = api.page("/openapi.yaml", "Range", "bytes=99999999-");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).startsWith("openapi: 3.0.3");
    }

    @Test
    void the_server_serves_the_demo_customers() {
        assertThat(api.page("/demo/customers").json().findValuesAsString("name"))
                .containsExactly("administrator", "member", "stranger");
    }
}
