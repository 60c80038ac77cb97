package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The {@code User-Agent} header. */
class UserAgentTest {

    @Test
    void the_user_agent_is_the_client_with_its_version() throws Exception {
        assertThat(sentHeader(WireServer::builder)).isEqualTo("coworking-client/" + version());
    }

    @Test
    void the_user_agent_ends_with_the_name_of_the_application() throws Exception {
        assertThat(sentHeader(server -> server.builder().userAgent("billing-service/1.4 (eu)")))
                .isEqualTo("coworking-client/" + version() + " billing-service/1.4 (eu)");
    }

    private static String sentHeader(Function<WireServer, CoworkingClientBuilder> builder) {
        try (WireServer server = WireServer.responding(200, "{}")) {
            builder.apply(server).build().teams().profile(55);
            return server.onlyRequest()
                    .replaceFirst("(?s).*\r\nUser-Agent: ", "")
                    .replaceFirst("(?s)\r\n.*", "");
        }
    }

    private static String version() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        return XPathFactory.newInstance().newXPath().evaluate("/project/parent/version", pom);
    }
}
