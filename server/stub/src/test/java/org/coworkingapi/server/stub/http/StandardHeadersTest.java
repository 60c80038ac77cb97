package org.coworkingapi.server.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequestEvent;
import org.coworkingapi.server.stub.Repository;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.coworkingapi.server.stub.operation.Operations;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class StandardHeadersTest {

    private static final String TEAM = "/api/public/teams/55/profile";

    private final ApiScope scope = ApiScope.ofOperations(Operations.ofTheSpec(""));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private static MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }

    private void filter(MockHttpServletRequest request) throws Exception {
        new StandardHeadersFilter(scope).doFilter(request, response, new MockFilterChain());
    }

    @Test
    void standard_headers_are_set_on_every_path_of_the_spec_by_default() throws Exception {
        assertThat(Repository.SPEC.operations())
                .isNotEmpty()
                .allMatch(
                        operation -> scope.includes(request(operation.template().replaceAll("\\{.*?}", "1"))));
        filter(request(TEAM));
        assertThat(response.getHeaderNames())
                .contains("X-Request-Id", "X-Content-Type-Options", "Content-Security-Policy");
    }

    @Test
    void standard_headers_are_not_set_on_other_paths_of_the_application() throws Exception {
        filter(request("/admin"));
        assertThat(response.getHeaderNames()).isEmpty();
    }

    @Test
    void strict_transport_security_is_set_over_https_only() throws Exception {
        filter(request(TEAM));
        assertThat(response.containsHeader("Strict-Transport-Security")).isFalse();
        MockHttpServletRequest secure = request(TEAM);
        secure.setSecure(true);
        filter(secure);
        assertThat(response.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    @Test
    void standard_headers_stay_the_same_on_an_error_dispatch() throws Exception {
        MockHttpServletRequest request = request(TEAM);
        filter(request);
        String id = response.getHeader("X-Request-Id");
        response.reset();
        filter(request);
        assertThat(response.getHeader("X-Request-Id")).isEqualTo(id);
    }

    @Test
    void the_log_contains_the_request_id_of_the_client() {
        RequestIdListener listener = new RequestIdListener(scope);
        MockHttpServletRequest request = request(TEAM);
        request.addHeader("X-Request-Id", "from-the-client");
        ServletRequestEvent event = new ServletRequestEvent(new MockServletContext(), request);
        listener.requestInitialized(event);
        assertThat(MDC.get("requestId")).isEqualTo("from-the-client");
        listener.requestDestroyed(event);
        assertThat(MDC.get("requestId")).isNull();
    }
}
