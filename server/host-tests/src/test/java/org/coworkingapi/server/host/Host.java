package org.coworkingapi.server.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coworkingapi.server.stub.bearer.BearerAutoConfiguration;
import org.coworkingapi.server.stub.body.BodyAutoConfiguration;
import org.coworkingapi.server.stub.http.HttpAutoConfiguration;
import org.coworkingapi.server.stub.problem.ProblemAutoConfiguration;
import org.coworkingapi.server.stub.shape.ShapeAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A running host application with or without the stub. Requests are sent over sockets, so that they can be malformed.
 */
record Host(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final List<String> PROPERTIES = List.of(
            "server.port=0",
            "management.endpoints.web.exposure.include=*",
            "management.endpoint.health.show-details=always",
            "spring.security.user.name=host-user",
            "spring.security.user.password=host-password",
            "coworking.bearer.issuer=https://id.example.com",
            "coworking.bearer.audience=coworking-api");

    /** Starts the host with the stub and its {@link Implementation} of the operations. */
    static Host withStub(List<Class<?>> variant, String... properties) {
        return start(
                Stream.concat(variant.stream(), Stream.of(Implementation.class)).toList(), List.of(properties));
    }

    /** Starts the same host without the stub and without the implementation. */
    static Host withoutStub(List<Class<?>> variant, String... properties) {
        List<String> allProperties = new ArrayList<>(List.of(properties));
        allProperties.add("spring.autoconfigure.exclude=" + BearerAutoConfiguration.class.getName() + ","
                + HttpAutoConfiguration.class.getName() + "," + BodyAutoConfiguration.class.getName() + ","
                + ProblemAutoConfiguration.class.getName() + ","
                + ShapeAutoConfiguration.class.getName());
        return start(variant, allProperties);
    }

    /** Starts the host with the stub and additional configuration classes and properties. */
    static Host start(List<Class<?>> sources, List<String> properties) {
        String[] arguments = Stream.concat(PROPERTIES.stream(), properties.stream())
                .map("--"::concat)
                .toArray(String[]::new);
        return new Host(new SpringApplicationBuilder(HostApplication.class)
                .sources(sources.toArray(Class<?>[]::new))
                .properties(
                        "springdoc.api-docs.enabled=false",
                        // Implementation sets only two properties of a team, because most tests do not check bodies.
                        "coworking.incomplete-responses=log")
                .run(arguments));
    }

    int port() {
        return port("local.server.port");
    }

    int managementPort() {
        return port("local.management.port");
    }

    private int port(String property) {
        return context.getEnvironment().getRequiredProperty(property, Integer.class);
    }

    HostResponse get(String path, String authorization) {
        return call("GET", path, authorization);
    }

    HostResponse call(String method, String path, String authorization, String... headers) {
        return call(port(), method, path, authorization, headers);
    }

    /** Sends a request with a body. */
    HostResponse send(String method, String path, String authorization, String contentType, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return exchange(
                port(), method, path, authorization, body, "Content-Type: " + contentType, "Content-Length: " + length);
    }

    /** Sends a request without normalising it. {@code authorization} can be null. */
    HostResponse call(int port, String method, String path, String authorization, String... headers) {
        return exchange(port, method, path, authorization, "", headers);
    }

    private static HostResponse exchange(
            int port, String method, String path, String authorization, String body, String... headers) {
        StringBuilder request =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        if (authorization != null) {
            request.append("Authorization: ").append(authorization).append("\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("No response to " + method + " " + path, e);
        }
    }

    private static HostResponse parse(String response) {
        String[] parts = response.split("\r\n\r\n", 2);
        String[] head = parts[0].split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < head.length; i++) {
            String[] header = head[i].split(": *", 2);
            headers.merge(header[0], header[1], (first, second) -> first + ", " + second);
        }
        String body = headers.containsKey("Transfer-Encoding")
                ? parts[1].replaceAll("(^|\r\n)[0-9a-f]+\r\n", "").strip()
                : parts[1];
        return new HostResponse(Integer.parseInt(head[0].split(" ")[1]), headers, body);
    }

    @Override
    public void close() {
        context.close();
    }
}
