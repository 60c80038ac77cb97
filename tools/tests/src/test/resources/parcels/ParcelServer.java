import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parcel service in one file. Start it with {@code java ParcelServer.java 8080}. */
public final class ParcelServer {

    private static final Pattern NUMBER = Pattern.compile("P-\\d{6}");
    private static final List<String> STATUSES = Arrays.asList("registered", "in-transit", "delivered");
    private static final List<String> SERVICES = Arrays.asList("signature", "insurance", "express", "neighbour");
    private static final List<String> COUNTRIES = Arrays.asList("DE", "AT", "CH");
    private static final List<String> EVENT_TYPES = Arrays.asList("arrived", "departed", "delivered");
    private static final Set<String> VALID_TOKENS =
            Set.of("anna-the-clerk", "ben-the-customer", "anna-during-maintenance");

    private final TreeMap<String, Map<String, Object>> parcels = new TreeMap<>();
    private final Map<String, List<Map<String, Object>>> events = new HashMap<>();
    private boolean isInMaintenance;
    private int lastNumber;

    private ParcelServer() {
        reset();
    }

    public static void main(String[] args) throws IOException {
        HttpServer server = start(args.length == 0 ? 8080 : Integer.parseInt(args[0]));
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Starts a server; port 0 selects a free port. */
    public static HttpServer start(int port) throws IOException {
        // Without this property, each response on a kept connection is delayed by 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ParcelServer parcels = new ParcelServer();
        server.createContext("/", parcels::handle);
        server.start();
        return server;
    }

    /** An error that is sent as a problem. */
    private static final class Problem extends RuntimeException {
        final int status;

        Problem(int status, String detail) {
            super(detail);
            this.status = status;
        }
    }

    private record Reply(int status, String type, String body, Map<String, String> headers) {
        static Reply json(int status, Object value) {
            return new Reply(status, "application/json", Json.write(value), Map.of());
        }

        Reply with(String name, String value) {
            return new Reply(status, type, body, Map.of(name, value));
        }
    }

    // --- data ---

    private void reset() {
        parcels.clear();
        events.clear();
        isInMaintenance = false;
        lastNumber = 3;
        put("P-000001", "registered", "2026-02-01T10:00:00Z", """
                {"reference": "ORDER-1", "weightGrams": 500, "services": [],
                 "recipient": {"name": "Mia Graf", "street": "Ring 2", "postcode": "1010", "country": "AT"}}""");
        put("P-000002", "in-transit", "2026-02-02T08:30:00Z", """
                {"reference": "ORDER-2", "weightGrams": 2500, "services": ["signature", "insurance"],
                 "insuredValue": 250.5, "note": null,
                 "recipient": {"name": "Ben Okoro", "street": "Hauptstr. 12", "postcode": "80331", "country": "DE"}}""");
        put("P-000003", "delivered", "2026-02-03T16:45:00Z", """
                {"weightGrams": 30000,
                 "recipient": {"name": "Zoé Rey", "street": "Rue 9", "postcode": "1200", "country": "CH"}}""");
        events.get("P-000002").add(event(1, "departed", "Hub 1", 1, "MUC"));
    }

    private void put(String number, String status, String registeredAt, String details) {
        Map<String, Object> parcel = new LinkedHashMap<>();
        parcel.put("number", number);
        parcel.put("status", status);
        parcel.put("registeredAt", registeredAt);
        parcel.putAll(object(Json.read(details)));
        parcels.put(number, parcel);
        events.put(number, new ArrayList<>());
    }

    private static Map<String, Object> event(int sequence, String type, String place, int pieces, String depot) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("sequence", sequence);
        event.put("type", type);
        event.put("place", place);
        event.put("pieces", pieces);
        event.put("depot", depot);
        return event;
    }

    // --- routes ---

    private synchronized void handle(HttpExchange exchange) throws IOException {
        Reply reply;
        try {
            reply = exchange.getRequestURI().getPath().equals("/test/state") ? state(exchange) : route(exchange);
        } catch (Problem problem) {
            reply = problem(problem);
        } catch (RuntimeException e) {
            reply = problem(new Problem(500, "Unexpected error."));
        }
        if (!reply.type().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", reply.type());
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), hasBody ? body.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static Reply problem(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", title(problem.status));
        body.put("status", problem.status);
        body.put("detail", problem.getMessage());
        Reply reply = new Reply(problem.status, "application/problem+json", Json.write(body), Map.of());
        return switch (problem.status) {
            case 401 -> reply.with("WWW-Authenticate", "Bearer realm=\"parcels\"");
            case 503 -> reply.with("Retry-After", "60");
            default -> reply;
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 409 -> "Conflict";
            case 415 -> "Unsupported media type";
            case 503 -> "Maintenance";
            default -> "Error";
        };
    }

    private Reply state(HttpExchange exchange) throws IOException {
        Map<String, Object> body = object(Json.read(text(exchange)));
        reset();
        isInMaintenance = "maintenance".equals(body.get("state"));
        return new Reply(204, "", "", Map.of());
    }

    private Reply route(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        if (path.length < 2 || path.length > 4 || !path[1].equals("parcels")) {
            throw new Problem(404, "There is no such path.");
        }
        String resource = path.length == 4 ? path[3] : "";
        String route = method + (path.length == 2 ? " list" : " one") + (resource.isEmpty() ? "" : " " + resource);
        Set<String> routes = Set.of(
                "GET list", "POST list", "GET one", "PUT one", "DELETE one", "GET one events", "POST one events",
                "GET one label");
        if (!routes.contains(route)) {
            boolean isKnownPath = path.length < 4 || Set.of("events", "label").contains(resource);
            throw isKnownPath
                    ? new Problem(405, "The method is not supported.")
                    : new Problem(404, "There is no such path.");
        }
        String token = authenticate(exchange);
        if (path.length > 2 && !NUMBER.matcher(path[2]).matches()) {
            throw new Problem(400, "The number is invalid.");
        }
        String number = path.length > 2 ? path[2] : "";
        return switch (route) {
            case "GET list" -> list(exchange);
            case "POST list" -> register(exchange);
            case "GET one" -> Reply.json(200, parcel(number));
            case "PUT one" -> replace(exchange, number);
            case "DELETE one" -> cancel(number, token);
            case "GET one events" -> {
                parcel(number);
                yield Reply.json(200, events.get(number));
            }
            case "POST one events" -> record(exchange, number);
            default -> label(number);
        };
    }

    private String authenticate(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith("Bearer ") || !VALID_TOKENS.contains(header.substring(7))) {
            throw new Problem(401, "The token is missing or invalid.");
        }
        if (isInMaintenance) {
            throw new Problem(503, "The service is down for maintenance.");
        }
        return header.substring(7);
    }

    private Map<String, Object> parcel(String number) {
        Map<String, Object> parcel = parcels.get(number);
        if (parcel == null) {
            throw new Problem(404, "There is no parcel " + number + ".");
        }
        return parcel;
    }

    // --- operations ---

    private Reply list(HttpExchange exchange) {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String version = exchange.getRequestHeaders().getFirst("X-Client-Version");
        check(version == null || version.matches("\\d{1,3}\\.\\d{1,3}"), "X-Client-Version is invalid.");
        String status = query.get("status");
        check(status == null || STATUSES.contains(status), "status is invalid.");
        int limit = wholeNumber(query.getOrDefault("limit", "20"), 1, 100, "limit");
        List<String> numbers = query.containsKey("numbers") ? Arrays.asList(query.get("numbers").split(",", -1)) : null;
        check(numbers == null || numbers.size() <= 10, "numbers has too many elements.");
        check(numbers == null || numbers.stream().allMatch(number -> NUMBER.matcher(number).matches()), "numbers is invalid.");
        List<Object> found = parcels.descendingMap().values().stream()
                .filter(parcel -> status == null || parcel.get("status").equals(status))
                .filter(parcel -> numbers == null || numbers.contains(parcel.get("number")))
                .collect(Collectors.toList());
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", found.stream().limit(limit).collect(Collectors.toList()));
        page.put("total", found.size());
        return Reply.json(200, page);
    }

    private Reply register(HttpExchange exchange) throws IOException {
        Map<String, Object> input = details(body(exchange, Set.of("application/json")));
        checkReference(input, "");
        String number = String.format(Locale.ROOT, "P-%06d", ++lastNumber);
        put(number, "registered", "2026-03-01T12:00:00Z", Json.write(input));
        return Reply.json(201, parcels.get(number)).with("Location", "/parcels/" + number);
    }

    private Reply replace(HttpExchange exchange, String number) throws IOException {
        Map<String, Object> input = details(body(exchange, Set.of("application/json")));
        Map<String, Object> parcel = parcel(number);
        if (parcel.get("status").equals("delivered")) {
            throw new Problem(409, "The parcel is delivered.");
        }
        checkReference(input, number);
        List<Map<String, Object>> keptEvents = events.get(number);
        put(number, (String) parcel.get("status"), (String) parcel.get("registeredAt"), Json.write(input));
        events.put(number, keptEvents);
        return Reply.json(200, parcels.get(number));
    }

    private Reply cancel(String number, String token) {
        if (token.startsWith("ben")) {
            throw new Problem(403, "Only clerks cancel parcels.");
        }
        if (!parcel(number).get("status").equals("registered")) {
            throw new Problem(409, "The parcel has left its depot.");
        }
        parcels.remove(number);
        events.remove(number);
        return new Reply(204, "", "", Map.of());
    }

    private Reply record(HttpExchange exchange, String number) throws IOException {
        String depot = cookie(exchange, "depot");
        check(depot != null && depot.matches("[A-Z]{3}"), "The cookie depot is missing or invalid.");
        Object body = body(exchange, Set.of("application/json", "application/x-www-form-urlencoded"));
        Map<String, Object> input = object(body);
        check(EVENT_TYPES.contains(input.get("type")), "type is missing or invalid.");
        String place = string(input, "place", 1, 40, true);
        Object pieces = input.getOrDefault("pieces", BigDecimal.ONE);
        if (isForm(exchange) && pieces instanceof String text) {
            check(text.matches("-?(0|[1-9]\\d{0,9})"), "pieces is not a whole number.");
            pieces = new BigDecimal(text);
        }
        BigDecimal count = number(pieces, "1", "99", "pieces");
        check(count.stripTrailingZeros().scale() <= 0, "pieces is not a whole number.");
        Map<String, Object> parcel = parcel(number);
        if (parcel.get("status").equals("delivered")) {
            throw new Problem(409, "The parcel is delivered.");
        }
        List<Map<String, Object>> all = events.get(number);
        Map<String, Object> event =
                event(all.size() + 1, (String) input.get("type"), place, count.intValueExact(), depot);
        all.add(event);
        parcel.put("status", input.get("type").equals("delivered") ? "delivered" : "in-transit");
        return Reply.json(200, event);
    }

    private Reply label(String number) {
        Map<String, Object> recipient = object(parcel(number).get("recipient"));
        String label = number + "\n" + recipient.get("name") + "\n" + recipient.get("street") + "\n"
                + recipient.get("postcode") + " " + recipient.get("country") + "\n";
        return new Reply(200, "text/plain; charset=utf-8", label, Map.of());
    }

    // --- validation ---

    private static Map<String, Object> details(Object body) {
        Map<String, Object> input = object(body);
        if (input.containsKey("reference")) {
            check(string(input, "reference", 3, 20, true).matches("[A-Z0-9-]+"), "reference is invalid.");
        }
        BigDecimal weight = number(input.get("weightGrams"), "1", "30000", "weightGrams");
        check(weight.stripTrailingZeros().scale() <= 0, "weightGrams is not a whole number.");
        if (input.containsKey("services")) {
            check(input.get("services") instanceof List, "services is not a list.");
            List<?> services = (List<?>) input.get("services");
            check(services.size() <= 3, "services has too many elements.");
            check(new HashSet<>(services).size() == services.size(), "services has an element twice.");
            check(SERVICES.containsAll(services), "services has an unknown element.");
        }
        if (input.containsKey("insuredValue")) {
            number(input.get("insuredValue"), "0", "5000", "insuredValue");
        }
        if (input.get("note") != null) {
            string(input, "note", 0, 140, true);
        }
        if (input.containsKey("pickupDate")) {
            check(isDate(string(input, "pickupDate", 10, 10, true)), "pickupDate is not a date.");
        }
        Map<String, Object> recipient = object(input.get("recipient"));
        check(Set.of("name", "street", "postcode", "country").containsAll(recipient.keySet()), "recipient is invalid.");
        string(recipient, "name", 1, 60, true);
        string(recipient, "street", 1, 80, true);
        check(string(recipient, "postcode", 4, 5, true).matches("\\d+"), "postcode is invalid.");
        check(COUNTRIES.contains(recipient.get("country")), "country is missing or invalid.");
        Map<String, Object> known = new LinkedHashMap<>();
        for (String name : List.of(
                "reference", "weightGrams", "services", "insuredValue", "note", "pickupDate", "recipient")) {
            if (input.containsKey(name)) {
                known.put(name, input.get(name));
            }
        }
        return known;
    }

    private void checkReference(Map<String, Object> input, String ownNumber) {
        boolean isTaken = input.containsKey("reference")
                && parcels.values().stream()
                        .filter(parcel -> !parcel.get("number").equals(ownNumber))
                        .anyMatch(parcel -> input.get("reference").equals(parcel.get("reference")));
        if (isTaken) {
            throw new Problem(409, "Another parcel has this reference.");
        }
    }

    private static void check(boolean isValid, String detail) {
        if (!isValid) {
            throw new Problem(400, detail);
        }
    }

    private static int wholeNumber(String text, int min, int max, String name) {
        check(text.matches("-?(0|[1-9]\\d{0,8})"), name + " is not a whole number.");
        int number = Integer.parseInt(text);
        check(number >= min && number <= max, name + " is out of range.");
        return number;
    }

    private static BigDecimal number(Object value, String min, String max, String name) {
        check(value instanceof BigDecimal, name + " is missing or not a number.");
        BigDecimal number = (BigDecimal) value;
        check(
                number.compareTo(new BigDecimal(min)) >= 0 && number.compareTo(new BigDecimal(max)) <= 0,
                name + " is out of range.");
        return number;
    }

    private static String string(Map<String, Object> object, String name, int min, int max, boolean isRequired) {
        Object value = object.get(name);
        check(value instanceof String || (value == null && !isRequired), name + " is missing or not a string.");
        String text = (String) value;
        int length = text.codePointCount(0, text.length());
        check(length >= min && length <= max, name + " is too short or too long.");
        return text;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        check(value instanceof Map, "An object is missing.");
        return (Map<String, Object>) value;
    }

    // --- requests ---

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String mediaType(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type == null ? "" : type.split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isForm(HttpExchange exchange) {
        return mediaType(exchange).equals("application/x-www-form-urlencoded");
    }

    private static Object body(HttpExchange exchange, Set<String> types) throws IOException {
        String text = text(exchange);
        check(!text.isEmpty(), "The body is missing.");
        if (!types.contains(mediaType(exchange))) {
            throw new Problem(415, "The media type is not supported.");
        }
        return isForm(exchange) ? new LinkedHashMap<String, Object>(query(text)) : Json.read(text);
    }

    private static Map<String, String> query(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                values.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
            }
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String cookie(HttpExchange exchange, String name) {
        String header = exchange.getRequestHeaders().getFirst("Cookie");
        if (header == null) {
            return null;
        }
        for (String cookie : header.split(";\\s*")) {
            if (cookie.startsWith(name + "=")) {
                return cookie.substring(name.length() + 1);
            }
        }
        return null;
    }

    /** Reads and writes JSON. */
    private static final class Json {

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object read(String text) {
            Json json = new Json(text);
            Object value = json.value();
            json.space();
            check(json.at == text.length(), "The body is not valid JSON.");
            return value;
        }

        private Object value() {
            space();
            char next = peek();
            if (next == '{') {
                Map<String, Object> object = new LinkedHashMap<>();
                at++;
                if (!skip('}')) {
                    do {
                        space();
                        String name = string();
                        check(skip(':'), "The body is not valid JSON.");
                        object.put(name, value());
                    } while (skip(','));
                    check(skip('}'), "The body is not valid JSON.");
                }
                return object;
            }
            if (next == '[') {
                List<Object> list = new ArrayList<>();
                at++;
                if (!skip(']')) {
                    do {
                        list.add(value());
                    } while (skip(','));
                    check(skip(']'), "The body is not valid JSON.");
                }
                return list;
            }
            if (next == '"') {
                return string();
            }
            int start = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            check(
                    word.matches("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?"),
                    "The body is not valid JSON.");
            return switch (word) {
                case "null" -> null;
                case "true", "false" -> Boolean.valueOf(word);
                default -> new BigDecimal(word);
            };
        }

        private String string() {
            check(peek() == '"', "The body is not valid JSON.");
            StringBuilder string = new StringBuilder();
            for (at++; peek() != '"'; at++) {
                if (peek() != '\\') {
                    string.append(peek());
                    continue;
                }
                at++;
                if (peek() == 'u') {
                    check(at + 5 <= text.length(), "The body is not valid JSON.");
                    string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                } else {
                    int escape = "nrtbf".indexOf(peek());
                    string.append(escape < 0 ? peek() : "\n\r\t\b\f".charAt(escape));
                }
            }
            at++;
            return string.toString();
        }

        private char peek() {
            check(at < text.length(), "The body is not valid JSON.");
            return text.charAt(at);
        }

        private void space() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private boolean skip(char expected) {
            space();
            boolean isNext = at < text.length() && text.charAt(at) == expected;
            at += isNext ? 1 : 0;
            return isNext;
        }

        static String write(Object value) {
            if (value instanceof Map<?, ?> map) {
                return map.entrySet().stream()
                        .map(entry -> quoted((String) entry.getKey()) + ":" + write(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            }
            if (value instanceof List<?> list) {
                return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
            }
            if (value instanceof BigDecimal number) {
                return number.toPlainString();
            }
            return value instanceof String text ? quoted(text) : String.valueOf(value);
        }

        private static String quoted(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            text.chars().forEach(c -> {
                if (c == '"' || c == '\\') {
                    quoted.append('\\').append((char) c);
                } else if (c < ' ') {
                    quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
                } else {
                    quoted.append((char) c);
                }
            });
            return quoted.append('"').toString();
        }
    }
}
