package org.coworkingapi.server.host;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** An application with its own endpoints, users and actuator, to which the stub is added. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableMethodSecurity
@Import({HostApplication.Pages.class, HostApplication.Errors.class, PartialImplementations.class})
class HostApplication {

    /** Stores plain passwords, because a real encoder takes a tenth of a second per call. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return password.toString();
            }

            @Override
            public boolean matches(CharSequence password, String encoded) {
                return encoded.contentEquals(password);
            }
        };
    }

    @RestController
    @Tag(name = "host")
    static class Pages {

        @GetMapping("/internal/x")
        Map<String, String> internal() {
            return Map.of("secret", "of the host");
        }

        @PostMapping("/internal/x")
        Map<String, String> change() {
            return Map.of("changed", "yes");
        }

        @GetMapping("/csrf")
        Map<String, String> csrf(CsrfToken token) {
            return Map.of("token", token.getToken());
        }

        @GetMapping("/admin")
        @PreAuthorize("hasRole('ADMIN')")
        String admin() {
            return "for administrators";
        }

        @GetMapping("/denied")
        @PreAuthorize("denyAll")
        String denied() {
            return "unreachable";
        }

        /** Accepts the integer notations of Spring, which the stub restricts only for operations. */
        @GetMapping("/integers/{number}")
        Long number(@PathVariable Long number) {
            return number;
        }

        /** Uses {@code _shape} as a parameter of the host, which the stub must ignore. */
        @GetMapping("/shaped")
        List<String> shaped(@RequestParam("_shape") String shape) {
            return List.of(shape);
        }

        @GetMapping(path = "/json", produces = "application/json")
        Map<String, Integer> json() {
            return Map.of("a", 1);
        }
    }

    @RestController
    static class Errors {

        @GetMapping("/status/{status}")
        String status(@PathVariable int status) {
            throw new ResponseStatusException(HttpStatusCode.valueOf(status), "as the host says");
        }

        @GetMapping("/error-response")
        String errorResponse() {
            ProblemDetail body = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "as the host says");
            body.setProperty("host", true);
            ErrorResponseException exception = new ErrorResponseException(HttpStatus.CONFLICT, body, null);
            exception.getHeaders().add(HttpHeaders.RETRY_AFTER, "7");
            throw exception;
        }

        @GetMapping("/annotated")
        String annotated() {
            throw new Gone();
        }

        @GetMapping("/failure")
        String failure() {
            throw new IllegalStateException("inside the host");
        }
    }

    @ResponseStatus(HttpStatus.GONE)
    static final class Gone extends RuntimeException {}
}
