package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the reasons for rejected tokens, which are logged at DEBUG. */
@ServerTest
class RefusedTokenLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.coworkingapi.server.stub.bearer.RefusedTokens");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @Autowired
    private Api api;

    @BeforeEach
    void listen() {
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(lines);
        lines.start();
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
        logger.setAdditive(true);
        logger.setLevel(null);
    }

    private String reason(String token) {
        lines.list.clear();
        assertThat(api.get(Api.TEAM, token).status()).isBetween(400, 401);
        assertThat(lines.list).hasSize(1).allSatisfy(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.DEBUG);
            assertThat(line.getThrowableProxy()).isNull();
            assertThat(line.getFormattedMessage()).doesNotContain("eyJ", token, "101");
        });
        return lines.list.get(0).getFormattedMessage();
    }

    @Test
    void reasons_describe_the_error_and_do_not_contain_the_token() {
        Tokens tokens = api.tokens();
        assertThat(reason(tokens.expired(Duration.ofHours(1)))).startsWith("TOKEN_EXPIRED: The token expired at ");
        assertThat(reason(tokens.with(claims -> claims.issuer("https://demo.coworkingapi.org/"))))
                .isEqualTo(
                        "TOKEN_INVALID: Claim iss is 'https://demo.coworkingapi.org/'; expected 'https://demo.coworkingapi.org'");
        assertThat(reason(tokens.with(claims -> claims.audience("another-api"))))
                .isEqualTo("TOKEN_INVALID: The token is not meant for this API (claim aud).");
        assertThat(reason(tokens.signedByUnknownKey())).isEqualTo("TOKEN_INVALID: No key verifies the signature");
        assertThat(reason(tokens.signedWithThePublicKeyAsSecret()))
                .isEqualTo("TOKEN_INVALID: The signature algorithm is not accepted");
        assertThat(reason(tokens.unsigned()))
                .isEqualTo("TOKEN_INVALID: The token does not consist of three base64url parts without padding");
        assertThat(reason("garbage"))
                .isEqualTo("TOKEN_INVALID: The token does not consist of three base64url parts without padding");
        assertThat(reason("two tokens")).startsWith("INVALID_PARAMETER: The Authorization header is not of the form");
    }
}
