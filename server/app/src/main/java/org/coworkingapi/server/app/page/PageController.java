package org.coworkingapi.server.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Serves the API page, its files, the spec that the server was built from, and the documents derived from it. */
@Controller
final class PageController {

    /** Allows only scripts, styles and requests of this server, and no inline code. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String DOCUMENTS = "META-INF/coworking-api/";
    private static final String YAML = "application/yaml";
    private static final String REVALIDATE = "no-cache";
    private static final String CACHE_FOR_A_YEAR = "max-age=31536000, immutable";

    private final PageFile page;
    private final Map<String, PageFile> files = new HashMap<>();

    PageController() throws IOException {
        String swaggerUi = "webjars/swagger-ui/" + swaggerUiVersion();
        String html = new ClassPathResource("page/index.html")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("{swagger-ui}", swaggerUi);
        page = new PageFile("text/html;charset=UTF-8", REVALIDATE, html.getBytes(StandardCharsets.UTF_8));
        files.putAll(Map.of(
                "/openapi.yaml",
                file(DOCUMENTS + "openapi.yaml", YAML, REVALIDATE),
                "/openapi-full.yaml",
                file(DOCUMENTS + "openapi-full.yaml", YAML, REVALIDATE),
                "/api-page.css",
                file("page/api-page.css", "text/css;charset=UTF-8", REVALIDATE),
                "/api-page.js",
                file("page/api-page.js", "text/javascript;charset=UTF-8", REVALIDATE),
                "/api-page.svg",
                file("page/api-page.svg", "image/svg+xml", REVALIDATE),
                "/" + swaggerUi + "/swagger-ui.css",
                file("META-INF/resources/" + swaggerUi + "/swagger-ui.css", "text/css;charset=UTF-8", CACHE_FOR_A_YEAR),
                "/" + swaggerUi + "/swagger-ui-bundle.js",
                file(
                        "META-INF/resources/" + swaggerUi + "/swagger-ui-bundle.js",
                        "text/javascript;charset=UTF-8",
                        CACHE_FOR_A_YEAR)));
        for (Resource document : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + DOCUMENTS + "consumers/*.yaml")) {
            files.put(
                    "/consumers/" + document.getFilename(),
                    new PageFile(YAML, REVALIDATE, document.getContentAsByteArray()));
        }
    }

    @GetMapping({"/", "/index.html"})
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        page.send(request, response);
    }

    @GetMapping({
        "/openapi.yaml",
        "/openapi-full.yaml",
        "/consumers/{consumer}.yaml",
        "/api-page.css",
        "/api-page.js",
        "/api-page.svg",
        "/webjars/swagger-ui/{version}/swagger-ui.css",
        "/webjars/swagger-ui/{version}/swagger-ui-bundle.js"
    })
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        PageFile file = files.get(path);
        if (file == null) {
            throw ProblemException.routeNotFound(path);
        }
        file.send(request, response);
    }

    /** Returns the version of Swagger UI. The file paths contain it, so that the files can be cached for a year. */
    private static String swaggerUiVersion() throws IOException {
        Properties jar = PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties"));
        return jar.getProperty("version");
    }

    private static PageFile file(String resource, String contentType, String cacheControl) throws IOException {
        return new PageFile(contentType, cacheControl, new ClassPathResource(resource).getContentAsByteArray());
    }
}
