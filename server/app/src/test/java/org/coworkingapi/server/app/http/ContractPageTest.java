package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ContractPageTest {

    @Autowired
    private Api api;

    @Test
    void serves_the_very_file_that_the_server_was_built_from() throws IOException {
        ReceivedResponse answer = api.page("/openapi.yaml");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/yaml"));
        assertThat(answer.body()).isEqualTo(Files.readString(Path.of("../../api/openapi.yaml")));
    }

    @Test
    void leads_from_the_root_to_the_api_page() {
        ReceivedResponse answer = api.page("/", "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>Coworking API").doesNotContain("http://", "https://", "//cdn");
    }

    @Test
    void leads_everybody_there_whatever_they_accept() {
        assertThat(api.page("/", "Accept", "application/json").body()).contains("<title>Coworking API");
    }

    @Test
    void serves_the_spec_whole_to_whoever_asks_for_a_part() {
        ReceivedResponse answer = api.page("/openapi.yaml", "Range", "bytes=99999999-");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("openapi: 3.0.3");
    }

    @Test
    void gives_the_demo_customers_to_the_page() {
        assertThat(api.page("/demo/customers").json().findValuesAsString("name"))
                .containsExactly("administrator", "member", "stranger");
    }
}
