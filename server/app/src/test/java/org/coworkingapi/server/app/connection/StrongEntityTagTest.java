package org.coworkingapi.server.app.connection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServer;

/** Tests that responses with strong entity tags are compressed, which Tomcat does not do by default. */
class StrongEntityTagTest {

    private static WebServer server;

    @BeforeAll
    static void start() {
        Compression compression = new Compression();
        compression.setEnabled(true);
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.setProtocol(BoundedHttpProtocol.class.getName());
        factory.setCompression(compression);
        server = factory.getWebServer(
                context -> context.addServlet("json", new Json()).addMapping("/"));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static HttpResponse<byte[]> get(String query, String encoding) throws Exception {
        URI uri = URI.create("http://localhost:" + server.getPort() + "/?" + query);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header("Accept-Encoding", encoding)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void a_compressed_response_has_the_same_strong_tag_as_an_uncompressed_one() throws Exception {
        HttpResponse<byte[]> compressed = get("tag", "gzip");
        HttpResponse<byte[]> plain = get("tag", "identity");
        assertThat(compressed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(compressed.body()).hasSizeLessThan(1_000);
        assertThat(plain.headers().allValues("Content-Encoding")).isEmpty();
        assertThat(plain.body()).hasSizeGreaterThan(10_000);
        assertThat(compressed.headers().allValues("ETag"))
                .isEqualTo(plain.headers().allValues("ETag"))
                .containsExactly("\"1\"");
    }

    @Test
    void a_response_without_a_tag_is_compressed_and_has_no_tag() throws Exception {
        HttpResponse<byte[]> response = get("", "gzip");
        assertThat(response.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(response.headers().allValues("ETag")).isEmpty();
    }

    private static final class Json extends HttpServlet {

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if ("tag".equals(request.getQueryString())) {
                response.setHeader("ETag", "\"1\"");
            }
            response.setContentType("application/json");
            response.getWriter().write("[" + "1,".repeat(10_000) + "1]");
        }
    }
}
