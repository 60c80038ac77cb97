package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The configuration metadata for editors. */
class MetadataTest {

    @Test
    void the_metadata_describes_every_property() throws IOException {
        List<String> described = new ArrayList<>();
        String metadata = "/META-INF/spring-configuration-metadata.json";
        try (InputStream file = CoworkingClientProperties.class.getResourceAsStream(metadata)) {
            for (JsonNode property : JsonMapper.shared().readTree(file).get("properties")) {
                assertThat(property.path("description").asString(""))
                        .as(property.toString())
                        .endsWith(".");
                described.add(property.get("name").asString());
            }
        }
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(names("coworking.client.", CoworkingClientProperties.class));
        assertThat(described)
                .contains("coworking.client.base-url", "coworking.client.retry.longest-backoff")
                .hasSize(10);
    }

    private static List<String> names(String prefix, Class<?> type) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name =
                    prefix + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()) {
                names.addAll(names(name + ".", component.getType()));
            } else {
                names.add(name);
            }
        }
        return names;
    }
}
