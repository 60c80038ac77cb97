import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Serves responses that the demo server does not have, below one path for each response, on a free port that it prints. */
class Responses {
    private static final String PROBLEM = """
            {"type": "https://coworkingapi.org/problems/rate-limited", "title": "Rate limited", "status": 429,
             "detail": "Try again later.", "instance": "urn:uuid:0b9c5a52-53a1-4c2b-9a43-7a7f4f6f4d0d", """;
    private static final Map<String, String> BODIES = Map.of(
            "link", "{\"Facebook\": \"https://facebook.com/my page\"}",
            "field", "{\"Name\": \"Tech Innovators\", \"Nickname\": \"TI\"}",
            "time", "{\"CreatedOnUtc\": \"2024-01-15T09:30:00Z\"}",
            "member", PROBLEM + "\"code\": \"RATE_LIMITED\", \"traceId\": \"4bf92f35\"}",
            "code", PROBLEM + "\"code\": \"QUOTA_EXCEEDED\"}");

    public static void main(String[] arguments) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        BODIES.forEach((name, body) -> server.createContext("/" + name + "/", exchange -> {
            boolean problem = body.startsWith(PROBLEM);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("Content-Type", problem ? "application/problem+json" : "application/json");
            exchange.sendResponseHeaders(problem ? 429 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }));
        server.start();
        System.out.println(server.getAddress().getPort());
    }
}
