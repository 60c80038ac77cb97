package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The client on a class path without Micrometer, which is optional. */
class WithoutMicrometerTest {

    @Test
    void calls_succeed_without_micrometer() throws Exception {
        try (WireServer server = WireServer.responding(200, "{\"Name\":\"Tech Innovators\"}");
                URLClassLoader classLoader = classLoader()) {
            assertThatThrownBy(() -> classLoader.loadClass("io.micrometer.observation.ObservationRegistry"))
                    .isInstanceOf(ClassNotFoundException.class);

            @SuppressWarnings("unchecked")
            Function<String, String> caller = (Function<String, String>) classLoader
                    .loadClass(Caller.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();

            assertThat(caller.getClass()).isNotSameAs(Caller.class);
            assertThat(caller.apply(server.url())).isEqualTo("Tech Innovators");
            assertThat(server.onlyRequest()).contains("X-Seen: yes\r\n");
        }
    }

    private static URLClassLoader classLoader() throws IOException {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("micrometer")) {
                path.add(new File(entry).toURI().toURL());
            }
        }
        return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Calls the API in a class loader without Micrometer. */
    public static final class Caller implements Function<String, String> {

        @Override
        public String apply(String url) {
            CoworkingClient client = CoworkingClient.builder()
                    .baseUrl(url)
                    .token(TokenProvider.none())
                    .interceptor((request, next) -> next.send(request.with("X-Seen", "yes")))
                    .build();
            return String.valueOf(client.teams().profile(55).getName());
        }
    }
}
