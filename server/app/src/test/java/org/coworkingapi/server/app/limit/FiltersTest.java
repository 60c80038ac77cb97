package org.coworkingapi.server.app.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.coworkingapi.server.app.database.DatabaseTime;
import org.coworkingapi.server.stub.bearer.CustomerPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What requests cost the caller, by how they end. */
final class FiltersTest {

    private static final RateLimitProperties PROPERTIES =
            new RateLimitProperties(100, 5, Duration.ofDays(1), Duration.ofMillis(50), Duration.ofMillis(10));
    private static final HandlerExceptionResolver PROBLEMS = (request, response, handler, problem) -> {
        response.setStatus(429);
        return new ModelAndView();
    };

    private final RateLimit<Long> customers = new RateLimit<>(100, PROPERTIES.period(), TimeMeter.SYSTEM_NANOTIME);
    private final RateLimit<String> addresses = new RateLimit<>(5, PROPERTIES.period(), TimeMeter.SYSTEM_NANOTIME);
    private final CustomerLimitFilter customerFilter = new CustomerLimitFilter(customers, PROPERTIES, PROBLEMS);
    private final FailureLimitFilter failureFilter = new FailureLimitFilter(addresses, PROBLEMS);

    private static <K> int left(RateLimit<K> limit, K caller) {
        int left = 0;
        while (limit.take(caller).isZero()) {
            left++;
        }
        return left;
    }

    @Nested
    class Customers {

        @AfterEach
        void sign_out() {
            SecurityContextHolder.clearContext();
        }

        private int statusAfter(Duration databaseTime, int status) throws Exception {
            SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(new CustomerPrincipal(7), ""));
            MockHttpServletRequest request = new MockHttpServletRequest();
            MockHttpServletResponse response = new MockHttpServletResponse();
            customerFilter.doFilter(request, response, (ignored, answer) -> {
                request.setAttribute(DatabaseTime.class.getName(), databaseTime.toNanos());
                ((HttpServletResponse) answer).setStatus(status);
            });
            return response.getStatus();
        }

        @Test
        void pay_for_the_time_in_the_database_afterwards() throws Exception {
            assertThat(statusAfter(Duration.ofMillis(550), 200)).isEqualTo(200);
            assertThat(left(customers, 7L)).isEqualTo(100 - 1 - 50);
        }

        @Test
        void pay_little_for_the_time_of_a_request_that_the_server_failed_to_answer() throws Exception {
            assertThat(statusAfter(Duration.ofSeconds(2), 503)).isEqualTo(503);
            assertThat(left(customers, 7L)).isEqualTo(100 - 1 - 20);
        }

        @Test
        void pay_one_for_a_quick_request_that_failed() throws Exception {
            assertThat(statusAfter(Duration.ZERO, 503)).isEqualTo(503);
            assertThat(left(customers, 7L)).isEqualTo(99);
        }

        @Test
        void are_refused_while_they_are_in_debt() throws Exception {
            assertThat(statusAfter(Duration.ofSeconds(2), 200)).isEqualTo(200);
            assertThat(statusAfter(Duration.ZERO, 200)).isEqualTo(429);
        }
    }

    @Nested
    class Addresses {

        private boolean tokenIsValid = true;
        private int status = 200;

        private int call(String token) throws Exception {
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.setRemoteAddr("203.0.113.9");
            request.addHeader("Authorization", "Bearer " + token);
            MockHttpServletResponse response = new MockHttpServletResponse();
            FilterChain rest = (filtered, answer) -> {
                if (tokenIsValid) {
                    ((HttpServletRequest) filtered).setAttribute(CustomerLimitFilter.class.getName(), true);
                }
                ((HttpServletResponse) answer).setStatus(status);
            };
            failureFilter.doFilter(request, response, rest);
            return response.getStatus();
        }

        @Test
        void pay_for_failures_only() throws Exception {
            for (int i = 0; i < 10; i++) {
                assertThat(call("valid" + i)).isEqualTo(200);
            }
            assertThat(left(addresses, "203.0.113.9")).isEqualTo(5);
        }

        @Test
        void pay_nothing_while_the_server_cannot_verify_tokens() throws Exception {
            tokenIsValid = false;
            status = 503;
            for (int i = 0; i < 10; i++) {
                assertThat(call("token")).isEqualTo(503);
            }
            assertThat(left(addresses, "203.0.113.9")).isEqualTo(5);
        }

        @Test
        void pay_for_an_accepted_token_from_its_expiry_on() throws Exception {
            assertThat(call("token")).isEqualTo(200);
            tokenIsValid = false;
            status = 401;
            for (int i = 0; i < 5; i++) {
                assertThat(call("token")).isEqualTo(401);
            }
            assertThat(call("token")).isEqualTo(429);
        }
    }
}
