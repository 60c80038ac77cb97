package org.coworkingapi.server.stub.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.server.stub.Repository;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Tests that the generated interface alone decides which requests are operations and require a token. */
class OperationsTest {

    private static final Operations OPERATIONS_OF_THE_SPEC = Operations.ofTheSpec("");
    private static final Operations OPERATIONS = Operations.of(Stream.of(Api.class), "/mvc/");

    /** An interface in the style of the generator, with a public and an undocumented operation. */
    interface Api {

        @Operation(security = @SecurityRequirement(name = "bearerAuth"))
        @RequestMapping(method = org.springframework.web.bind.annotation.RequestMethod.GET, value = "/things/{id}")
        String secured(Long id);

        @Operation(summary = "security: []")
        @GetMapping("/open")
        String open();

        @PostMapping("/things/{id}")
        String undocumented(Long id);

        @Operation(summary = "security: [], on a path that the pattern of another operation matches too")
        @GetMapping("/things/latest")
        default String latest() {
            return "";
        }
    }

    static class PlainImplementation implements Api {

        @Override
        public String secured(Long id) {
            return "";
        }

        @Override
        public String open() {
            return "";
        }

        @Override
        public String undocumented(Long id) {
            return "";
        }

        @GetMapping("/own")
        public String own() {
            return "";
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Operation(summary = "a meta-annotation")
    @interface Documented {}

    @RequestMapping("/prefix")
    static class AnnotatedImplementation extends PlainImplementation {

        @Override
        @Operation(summary = "documented by the implementation")
        public String secured(Long id) {
            return "";
        }

        @Override
        @Operation(security = @SecurityRequirement(name = "theirs"))
        public String open() {
            return "";
        }

        @Override
        @Documented
        public String undocumented(Long id) {
            return "";
        }
    }

    abstract static class Base<K> {

        @Operation(summary = "inherited")
        public String secured(K id) {
            return "";
        }
    }

    static class GenericImplementation extends Base<Long> implements Api {

        @Override
        public String open() {
            return "";
        }

        @Override
        public String undocumented(Long id) {
            return "";
        }
    }

    private static HandlerMethod handler(Object bean, String name) {
        Method method = Arrays.stream(bean.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(name) && !candidate.isBridge())
                .findFirst()
                .orElseThrow();
        return new HandlerMethod(bean, method);
    }

    private static Object proxyOfTheClass() {
        ProxyFactory factory = new ProxyFactory(new AnnotatedImplementation());
        factory.setProxyTargetClass(true);
        return factory.getProxy();
    }

    private static Object proxyOfTheInterface() {
        return Proxy.newProxyInstance(
                Api.class.getClassLoader(), new Class<?>[] {Api.class}, (proxy, method, arguments) -> "");
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }

    @TestFactory
    Stream<DynamicTest> the_generated_interface_defines_the_operations_of_every_kind_of_implementation() {
        return Stream.of(
                        new PlainImplementation(),
                        new AnnotatedImplementation(),
                        new GenericImplementation(),
                        proxyOfTheClass(),
                        proxyOfTheInterface())
                .map(bean -> DynamicTest.dynamicTest(bean.getClass().getSimpleName(), () -> {
                    assertThat(OPERATIONS.isOperation(handler(bean, "secured"))).isTrue();
                    assertThat(OPERATIONS.requiresToken(request("GET", "/elsewhere"), handler(bean, "secured")))
                            .isTrue();
                    assertThat(OPERATIONS.requiresToken(request("GET", "/mvc/open"), handler(bean, "open")))
                            .isFalse();
                    assertThat(OPERATIONS.requiresToken(request("POST", "/elsewhere"), handler(bean, "undocumented")))
                            .isTrue();
                }));
    }

    @Test
    void a_handler_that_is_not_an_operation_requires_a_token_only_on_paths_of_the_spec() {
        HandlerMethod own = handler(new PlainImplementation(), "own");
        assertThat(OPERATIONS.isOperation(own)).isFalse();
        assertThat(OPERATIONS.requiresToken(request("GET", "/mvc/own"), own)).isFalse();
        assertThat(OPERATIONS.requiresToken(request("GET", "/mvc/open"), own)).isTrue();
        assertThat(OPERATIONS.requiresToken(request("GET", "/mvc/things/1"), "a handler of another kind"))
                .isTrue();
    }

    @Test
    void path_and_method_decide_whether_a_request_requires_a_token() {
        assertThat(OPERATIONS.requiresToken(request("GET", "/mvc/things/1"))).isTrue();
        assertThat(OPERATIONS.requiresToken(request("HEAD", "/mvc/things/1"))).isTrue();
        assertThat(OPERATIONS.requiresToken(request("POST", "/mvc/things/1"))).isTrue();
        assertThat(OPERATIONS.requiresToken(request("DELETE", "/mvc/things/1"))).isFalse();
        assertThat(OPERATIONS.requiresToken(request("GET", "/mvc/open"))).isFalse();
        assertThat(OPERATIONS.requiresToken(request("GET", "/mvc/things/latest")))
                .isFalse();
        assertThat(OPERATIONS.requiresToken(request("POST", "/mvc/things/latest")))
                .isTrue();
        assertThat(OPERATIONS.requiresToken(request("GET", "/things/1"))).isFalse();
    }

    @Test
    void paths_match_as_in_spring_mvc() {
        MockHttpServletRequest inContext = request("GET", "/app/mvc/things/1");
        inContext.setContextPath("/app");
        assertThat(OPERATIONS.matches(inContext)).isTrue();
        assertThat(OPERATIONS.matches(request("GET", "/mvc/%74hings/1;a=b"))).isTrue();
        assertThat(OPERATIONS.matches(request("GET", "/mvc/things/1/"))).isFalse();
        assertThat(OPERATIONS.matches(request("GET", "/mvc/things/1/more"))).isFalse();
        assertThat(OPERATIONS.matches(request("GET", "/mvc/things/%zz"))).isFalse();
        assertThat(OPERATIONS.matches(request("GET", null))).isFalse();
        assertThat(OPERATIONS.methodsAt(request("BREW", "/mvc/things/1")))
                .containsExactlyInAnyOrder(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
    }

    @Test
    void a_path_has_the_most_specific_pattern_that_matches() {
        assertThat(OPERATIONS.patternOf(request("BREW", "/mvc/things/1"))).contains("/mvc/things/{id}");
        assertThat(OPERATIONS.patternOf(request("GET", "/mvc/things/latest"))).contains("/mvc/things/latest");
        assertThat(OPERATIONS.patternOf(request("GET", "/mvc/things"))).isEmpty();
    }

    @Test
    void the_operations_of_the_spec_have_its_paths_methods_and_security() {
        assertThat(OPERATIONS_OF_THE_SPEC.paths())
                .containsExactlyInAnyOrderElementsOf(Repository.SPEC.operations().stream()
                        .map(operation -> operation.template())
                        .collect(Collectors.toSet()));
        assertThat(Repository.SPEC.operations()).allSatisfy(operation -> {
            MockHttpServletRequest request =
                    request(operation.method(), operation.template().replaceAll("\\{.*?}", "1"));
            assertThat(OPERATIONS_OF_THE_SPEC.methodsAt(request)).contains(HttpMethod.valueOf(operation.method()));
            assertThat(OPERATIONS_OF_THE_SPEC.requiresToken(request)).isEqualTo(operation.secured());
        });
    }

    @Test
    void interfaces_without_operations_prevent_the_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Operations.of(Stream.of(Runnable.class), ""))
                .withMessageContaining("declare no operations");
    }
}
