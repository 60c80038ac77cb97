package org.coworkingapi.server.stub.bearer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.servlet.ModelAndView;

class BearerEntryPointTest {

    private final List<ProblemException> problems = new ArrayList<>();

    private ProblemException problemFor(JwtException failure) {
        new BearerEntryPoint((request, response, handler, problem) -> {
                    problems.add((ProblemException) problem);
                    return new ModelAndView();
                })
                .commence(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        new AuthenticationServiceException(failure.getMessage(), failure));
        return problems.get(problems.size() - 1);
    }

    @Test
    void unauthenticated_requests_do_not_fill_the_log_while_no_keys_are_available() {
        Duration soon = Duration.ofSeconds(3);
        for (JwtException failure : List.of(
                KeysUnavailableException.forMissingKeySet("https://id.example.com", soon),
                KeysUnavailableException.forUnknownKeyId(soon))) {
            ProblemException problem = problemFor(failure);
            assertThat(problem.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(problem).hasMessageContaining("in 3 s");
            assertThat(problem).as("only problems with a cause are logged").hasNoCause();
        }
    }

    @Test
    void failures_of_the_decoder_other_than_unavailable_keys_are_logged() {
        assertThat(problemFor(new JwtException("Cannot read the keys"))).hasRootCauseInstanceOf(JwtException.class);
    }
}
