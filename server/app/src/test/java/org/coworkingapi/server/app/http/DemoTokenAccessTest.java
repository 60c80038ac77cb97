package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The tokens that a demo gives away do what the demo says of them. */
@ServerTest
class DemoTokenAccessTest {

    @Autowired
    private Api api;

    private String tokenOf(String player) {
        for (JsonNode customer : api.page("/demo/customers").json()) {
            if (customer.get("name").asString().equals(player)) {
                return customer.get("token").asString();
            }
        }
        throw new AssertionError("no " + player);
    }

    @Test
    void let_administrators_and_members_in_and_keep_strangers_out() {
        assertThat(api.get(Api.TEAM, tokenOf("administrator")).status()).isEqualTo(200);
        assertThat(api.get(Api.TEAM, tokenOf("member")).status()).isEqualTo(200);
        assertThat(api.get(Api.TEAM, tokenOf("stranger")).json().get("code").asString())
                .isEqualTo("NOT_A_TEAM_MEMBER");
        assertThat(api.get(Api.RELATED, tokenOf("stranger")).status()).isEqualTo(200);
    }
}
