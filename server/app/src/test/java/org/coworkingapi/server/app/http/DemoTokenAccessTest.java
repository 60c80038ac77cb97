package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tests that the demo tokens give the documented access. */
@ServerTest
class DemoTokenAccessTest {

    @Autowired
    private Api api;

    private String tokenOf(String name) {
        for (JsonNode customer : api.page("/demo/customers").json()) {
            if (customer.get("name").asString().equals(name)) {
                return customer.get("token").asString();
            }
        }
        throw new AssertionError("No demo customer has the name " + name);
    }

    @Test
    void only_demo_tokens_of_administrators_and_members_give_access_to_the_team() {
        assertThat(api.get(Api.TEAM, tokenOf("administrator")).status()).isEqualTo(200);
        assertThat(api.get(Api.TEAM, tokenOf("member")).status()).isEqualTo(200);
        assertThat(api.get(Api.TEAM, tokenOf("stranger")).json().get("code").asString())
                .isEqualTo("NOT_A_TEAM_MEMBER");
        assertThat(api.get(Api.RELATED, tokenOf("stranger")).status()).isEqualTo(200);
    }

    @Test
    void the_demo_has_a_token_for_each_name_in_the_contracts() {
        JsonNode tokens = api.page("/demo/tokens").json();

        assertThat(tokens.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Repository.CONTRACTS.tokens().keySet());
        Repository.CONTRACTS.tokens().values().stream()
                .filter(SymbolicToken::requiresReadyServer)
                .forEach(token -> assertThat(rejection(tokens.get(token.name()).asString()))
                        .as("%s", token)
                        .isEqualTo(
                                switch (token.kind()) {
                                    case VALID -> "";
                                    case EXPIRED -> "TOKEN_EXPIRED";
                                    case OTHER_AUDIENCE, GARBLED -> "TOKEN_INVALID";
                                }));
    }

    /** Returns the code of the response to a request that every customer may send; an empty string for a success. */
    private String rejection(String token) {
        return api.get(Api.RELATED, token).json().path("code").asString("");
    }
}
