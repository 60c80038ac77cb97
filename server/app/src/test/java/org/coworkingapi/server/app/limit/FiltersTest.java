package org.coworkingapi.server.app.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.server.app.database.DatabaseTime;
import org.coworkingapi.server.stub.bearer.CustomerPrincipal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tests how much the filters charge for a request, depending on the response. */
final class FiltersTest {

    private static final RateLimitProperties PROPERTIES =
            new RateLimitProperties(100, 5, 2, Duration.ofDays(1), Duration.ofMillis(50), Duration.ofMillis(10));
    private static final HandlerExceptionResolver PROBLEMS = (request, response, handler, problem) -> {
        response.setStatus(429);
        return new ModelAndView();
    };

    private boolean keysAreUsable = true;
    private final RateLimit<Long> customers = new RateLimit<>(100, PROPERTIES.period(), TimeMeter.SYSTEM_NANOTIME);
    private final AddressLimits addresses = AddressLimits.of(PROPERTIES, new StoppedClock());
    private final CustomerLimitFilter customerFilter = new CustomerLimitFilter(customers, PROPERTIES, PROBLEMS);
    private final FailureLimitFilter failureFilter = new FailureLimitFilter(addresses, () -> keysAreUsable, PROBLEMS);

    /** A clock that stands still, so that limits do not refill. */
    private static final class StoppedClock implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return 0;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private static <K> int remaining(RateLimit<K> limit, K caller) {
        int remaining = 0;
        while (limit.take(caller).isZero()) {
            remaining++;
        }
        return remaining;
    }

    @Nested
    class Customers {

        @AfterEach
        void sign_out() {
            SecurityContextHolder.clearContext();
        }

        private int statusAfter(Duration databaseTime, int status) throws Exception {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken(new CustomerPrincipal(7), ""));
            MockHttpServletRequest request = new MockHttpServletRequest();
            MockHttpServletResponse response = new MockHttpServletResponse();
            customerFilter.doFilter(request, response, (ignored, filteredResponse) -> {
                request.setAttribute(DatabaseTime.class.getName(), databaseTime.toNanos());
                ((HttpServletResponse) filteredResponse).setStatus(status);
            });
            return response.getStatus();
        }

        @Test
        void customers_are_charged_for_database_time_after_the_request() throws Exception {
            assertThat(statusAfter(Duration.ofMillis(350), 200)).isEqualTo(200);
            assertThat(remaining(customers, 7L)).isEqualTo(100 - 1 - 30);
        }

        @Test
        void customers_are_not_charged_for_database_time_if_the_server_fails() throws Exception {
            assertThat(statusAfter(Duration.ofSeconds(2), 503)).isEqualTo(503);
            assertThat(remaining(customers, 7L)).isEqualTo(99);
        }

        @Test
        void customers_get_429_while_their_balance_is_negative() throws Exception {
            assertThat(statusAfter(Duration.ofSeconds(2), 200)).isEqualTo(200);
            assertThat(statusAfter(Duration.ofSeconds(2), 200)).isEqualTo(200);
            assertThat(statusAfter(Duration.ZERO, 200)).isEqualTo(429);
        }
    }

    @Nested
    class Addresses {

        private static final String ADDRESS = "203.0.113.9";

        private int chainStatus = 401;

        private int call(@Nullable String authorization) throws Exception {
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.setRemoteAddr(ADDRESS);
            if (authorization != null) {
                request.addHeader("Authorization", authorization);
            }
            MockHttpServletResponse response = new MockHttpServletResponse();
            FilterChain chain = (filtered, filteredResponse) -> {
                if (chainStatus == 200) {
                    ((HttpServletRequest) filtered).setAttribute(CustomerLimitFilter.class.getName(), true);
                }
                ((HttpServletResponse) filteredResponse).setStatus(chainStatus);
            };
            failureFilter.doFilter(request, response, chain);
            return response.getStatus();
        }

        private int callWithToken(String id) throws Exception {
            return call("Bearer e30.e30." + id);
        }

        private List<Integer> callsWithTokens(int times) throws Exception {
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                statuses.add(callWithToken("token" + i));
            }
            return statuses;
        }

        @Test
        void addresses_are_charged_only_for_failures() throws Exception {
            chainStatus = 200;
            assertThat(callsWithTokens(10)).containsOnly(200);
            assertThat(remaining(addresses.badTokens(), ADDRESS)).isEqualTo(5);
        }

        @Test
        void addresses_are_not_charged_while_the_server_cannot_verify_tokens() throws Exception {
            chainStatus = 503;
            keysAreUsable = false;
            assertThat(callsWithTokens(10)).containsOnly(503);
            assertThat(remaining(addresses.badTokens(), ADDRESS)).isEqualTo(5);
        }

        @Test
        void addresses_are_charged_for_tokens_rejected_with_401_while_the_server_cannot_verify_tokens()
                throws Exception {
            keysAreUsable = false;
            assertThat(callsWithTokens(8)).containsExactly(401, 401, 401, 401, 401, 401, 401, 429);
        }

        @Test
        void addresses_are_charged_for_tokens_that_no_known_key_verifies() throws Exception {
            chainStatus = 503;
            assertThat(callsWithTokens(8)).containsExactly(503, 503, 503, 503, 503, 503, 503, 429);
            assertThat(remaining(addresses.withoutToken(), ADDRESS)).isEqualTo(5);
        }

        @Test
        void addresses_are_charged_for_an_accepted_token_after_its_expiry() throws Exception {
            chainStatus = 200;
            assertThat(callWithToken("one")).isEqualTo(200);
            chainStatus = 401;
            assertThat(callWithToken("one")).isEqualTo(401);
            assertThat(remaining(addresses.badTokens(), ADDRESS)).isEqualTo(4);
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {"Basic YTpi", "Bearer", "Bearer one", "Bearer one.two", "Bearer a.b.c.d", "Bearer a.b.c="})
        void requests_without_a_token_have_a_separate_limit(@Nullable String authorization) throws Exception {
            for (int i = 0; i < 5; i++) {
                assertThat(call(authorization)).isEqualTo(401);
            }
            assertThat(call(authorization)).isEqualTo(429);
            assertThat(remaining(addresses.badTokens(), ADDRESS)).isEqualTo(5);
        }

        @Test
        void beyond_the_limit_spare_verifications_are_used_and_accepted_tokens_remain_accepted() throws Exception {
            assertThat(callsWithTokens(6)).containsOnly(401);
            chainStatus = 200;
            assertThat(callWithToken("good")).isEqualTo(200);
            assertThat(callWithToken("other")).isEqualTo(429);
            assertThat(callWithToken("good")).isEqualTo(200);
            assertThat(remaining(addresses.badTokens(), ADDRESS)).isZero();
        }
    }
}
