package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tests the files of the API page and their caching headers. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class PageFilesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    @Autowired
    private Api api;

    private List<String> files() {
        return LINK.matcher(api.page("/").body())
                .results()
                .map(link -> "/" + link.group(1))
                .distinct()
                .toList();
    }

    @Test
    void only_the_files_that_the_page_loads_are_served() {
        assertThat(files())
                .hasSize(6)
                .allSatisfy(file -> assertThat(api.page(file).status()).isEqualTo(200));
        String swaggerUi = files().stream()
                .filter(file -> file.endsWith("swagger-ui.css"))
                .findFirst()
                .orElseThrow()
                .replace("swagger-ui.css", "");
        for (String path : List.of(
                swaggerUi,
                swaggerUi + "index.html",
                swaggerUi + "swagger-initializer.js",
                swaggerUi + "oauth2-redirect.html",
                swaggerUi + "oauth2-redirect.js",
                swaggerUi + "swagger-ui.js",
                swaggerUi + "index.css",
                "/webjars/swagger-ui/index.html",
                "/webjars/swagger-ui/swagger-ui.css",
                "/webjars/swagger-ui/1/swagger-ui.css",
                "/webjars/swagger-ui/swagger-initializer.js",
                "/webjars/",
                "/page/index.html",
                "/static/index.html",
                "/index.html/",
                "/openapi.yaml/",
                "/api-page.css/",
                "/index",
                "/favicon.ico",
                "/application.yaml",
                "/META-INF/MANIFEST.MF",
                "/fixture/coworkers.json")) {
            ProblemAssert.assertIsProblem(api.page(path), "ROUTE_NOT_FOUND");
        }
    }

    @Test
    void the_content_security_policy_allows_no_other_origins_or_inline_scripts() {
        for (String page : List.of("/", "/index.html")) {
            assertThat(api.page(page).header("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains(
                                    "default-src 'none'",
                                    "script-src 'self'",
                                    "style-src 'self'",
                                    "connect-src 'self'",
                                    "frame-ancestors 'none'")
                            .doesNotContain("unsafe", "*", "http"));
        }
        assertThat(api.page("/").body()).doesNotContain("http-equiv", "<style", "style=");
    }

    @Test
    void files_with_a_version_in_their_path_are_cached_for_a_year_and_others_are_revalidated() {
        for (String file : files()) {
            boolean versioned = file.startsWith("/webjars/");
            assertThat(api.page(file).header("Cache-Control"))
                    .hasValue(versioned ? "max-age=31536000, immutable" : "no-cache");
        }
        assertThat(api.page("/").header("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void unchanged_files_lead_to_304() {
        for (String file : files()) {
            String entityTag = api.page(file).header("ETag").orElseThrow();
            ReceivedResponse unchanged = api.page(file, "If-None-Match", entityTag);
            assertThat(unchanged.status()).isEqualTo(304);
            assertThat(unchanged.body()).isEmpty();
            assertThat(api.page(file, "If-None-Match", "W/\"another\"").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void files_are_compressed_if_the_client_accepts_gzip() {
        for (String file : files()) {
            assertThat(api.page(file).header("Content-Encoding")).isEmpty();
            assertThat(api.page(file).header("Vary")).hasValue("Accept-Encoding");
            assertThat(api.page(file, "Accept-Encoding", "br, gzip").header("Content-Encoding"))
                    .hasValue("gzip");
            assertThat(api.page(file, "Accept-Encoding", "GZIP;q=0.5").header("Content-Encoding"))
                    .hasValue("gzip");
            for (String refused : List.of("br", "gzip;q=0", "gzip; q=0.000", "identity", "")) {
                assertThat(api.page(file, "Accept-Encoding", refused).header("Content-Encoding"))
                        .isEmpty();
            }
        }
    }

    @Test
    void range_requests_get_the_complete_file() {
        int fullLength = api.page("/openapi.yaml").body().length();
        for (String range :
                List.of("bytes=5-1", "bytes=0-9", "bytes=99999999-", "bytes=x", "lines=1-2", "bytes=0-1,2-3")) {
            ReceivedResponse response = api.page("/openapi.yaml", "Range", range);
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).hasSize(fullLength);
            assertThat(response.header("Accept-Ranges")).isEmpty();
        }
    }

    @Test
    void files_are_served_for_every_accept_header_without_a_log_line(CapturedOutput output) {
        for (String accept : List.of("application/json", "x", "text/html;q=0", ",,", "*/*;q=2", "text/")) {
            assertThat(api.page("/", "Accept", accept, "X-Request-Id", "accept-test")
                            .status())
                    .isEqualTo(200);
            ProblemAssert.assertIsProblem(
                    api.page("/nope", "Accept", accept, "X-Request-Id", "accept-test"), "ROUTE_NOT_FOUND");
        }
        assertThat(output.getAll()).doesNotContain("accept-test");
    }
}
