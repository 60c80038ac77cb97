package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** Tests that customers authenticate only with tokens. */
@ServerTest
class SecurityTest {

    @Autowired
    private ApplicationContext server;

    @Test
    void the_application_has_neither_a_default_user_nor_a_default_filter_chain() {
        assertThat(server.getBeansOfType(UserDetailsService.class)).isEmpty();
        assertThat(server.getBeansOfType(JwtDecoder.class)).isEmpty();
        assertThat(server.getBeansOfType(SecurityFilterChain.class))
                .containsOnlyKeys("coworkingFilterChain", "otherPaths");
    }
}
