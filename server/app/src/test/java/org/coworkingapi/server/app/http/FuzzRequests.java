package org.coworkingapi.server.app.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Generates requests. Most are well-formed with one unusual part; some have changed bytes. */
final class FuzzRequests {

    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "application/*",
            "text/html",
            "application/xml",
            "application/problem+json",
            "image/*",
            "json",
            "",
            "*",
            "application/json;v=1",
            "a/b;c=\"d,e\"");
    private static final List<String> METHODS = List.of(
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "TRACE",
            "BREW",
            "get",
            "GETS",
            "PROPFIND",
            "HEAD",
            "M-SEARCH",
            "LOCK",
            "*",
            "G");
    private static final List<String> HEADERS = List.of(
            "If-None-Match: *",
            "Range: bytes=0-0",
            "Range: bytes=9-1",
            "Expect: 100-continue",
            "Cookie: a=b; c",
            "Content-Type: multipart/form-data",
            "Content-Type: application/json",
            "Content-Type: *",
            "Content-Type: */*;q=x",
            "X-Forwarded-For: ::1",
            "Origin: null",
            "Accept-Language: *",
            "If-Modified-Since: yesterday",
            "Upgrade: websocket",
            "X-Request-Id: ~",
            "Content-Length: 0",
            "TE: trailers",
            "Accept-Charset: utf-16",
            "X-HTTP-Method-Override: DELETE");
    private static final List<String> IDS = List.of(
            "55",
            "56",
            "101",
            "999",
            "1",
            "0",
            "-1",
            "9223372036854775807",
            "9223372036854775808",
            "00",
            "055",
            "+55",
            "5.5",
            "1e3",
            "0x37",
            "٥٥",
            " 55",
            "55 ",
            "null",
            "NaN",
            "..",
            ".",
            "a",
            "%",
            "55;x=1",
            "55/..",
            "\u0000",
            "\uD83D\uDE00");
    private static final String UNUSUAL_CHARACTERS =
            "\u0000\u0001\t\n\r !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\u007f\u0080\u00a0\u00e9\u0130\u0131"
                    + "\u200b\u2028\u202e\u3000\ufeff\ufffd\uD83D\uDE00aZ09";

    private final Random random;
    private final String token;
    private final List<String> teamPaths;

    FuzzRequests(long seed, FuzzOracle oracle) {
        this.random = new Random(seed);
        this.token = oracle.token();
        this.teamPaths = oracle.paths();
    }

    FuzzRequest next() {
        int kind = random.nextInt(100);
        if (kind < 45) {
            return shape();
        }
        if (kind < 60) {
            return id();
        }
        if (kind < 68) {
            return token();
        }
        if (kind < 76) {
            return accept();
        }
        if (kind < 82) {
            return method();
        }
        if (kind < 88) {
            return headers();
        }
        return kind < 92 ? path() : bytes();
    }

    private FuzzRequest shape() {
        String shape = mutate(plausibleShape(), random.nextInt(4));
        return get("shape", Api.TEAM + "?_shape=" + encode(shape), shape);
    }

    private String plausibleShape() {
        int size = random.nextInt(10) == 0 ? 90 + random.nextInt(20) : 1 + random.nextInt(5);
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            paths.add(random.nextInt(20) == 0 ? "A" + ".B".repeat(random.nextInt(10)) : pick(teamPaths));
        }
        return String.join(random.nextInt(10) == 0 ? " , " : ",", paths);
    }

    private FuzzRequest id() {
        String id = mutate(
                random.nextBoolean() ? pick(IDS) : Long.toString(random.nextLong() >> random.nextInt(64)),
                random.nextInt(5) == 0 ? 1 : 0);
        return get("id", "/api/public/teams/" + encode(id).replace("+", "%20") + "/profile?_shape=Id", id);
    }

    private FuzzRequest token() {
        String changed = mutateAscii(token, 1 + random.nextInt(3));
        return new FuzzRequest("token", message("GET", Api.TEAM, "Authorization: Bearer " + changed + "\r\n"), changed);
    }

    private FuzzRequest accept() {
        StringBuilder accept = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            accept.append(pick(ACCEPTS))
                    .append(random.nextInt(3) == 0 ? ";q=0." + random.nextInt(1_000) : "")
                    .append(i == 0 ? "" : ", ");
        }
        return new FuzzRequest(
                "accept",
                message(
                        "GET",
                        Api.TEAM + "?_shape=Id",
                        authorization() + "Accept: " + mutateAscii(accept.toString(), random.nextInt(2)) + "\r\n"),
                null);
    }

    private FuzzRequest method() {
        String method = mutateMethod(pick(METHODS));
        return new FuzzRequest("method", message(method, Api.TEAM, random.nextBoolean() ? authorization() : ""), null);
    }

    private FuzzRequest headers() {
        StringBuilder headers = new StringBuilder(random.nextInt(4) == 0 ? "" : authorization());
        for (int i = random.nextInt(5); i >= 0; i--) {
            headers.append(pick(HEADERS)).append("\r\n");
        }
        String target = pick(List.of(Api.RELATED + "?_shape=RelatedProfiles.Id", Api.TEAM + "?_shape=Id", "/nope"));
        return new FuzzRequest("headers", message("GET", target, headers.toString()), null);
    }

    private FuzzRequest path() {
        String path = mutateAscii(random.nextBoolean() ? Api.TEAM : Api.RELATED, 1 + random.nextInt(3))
                .replaceAll("[ \r\n]", "");
        String target = path.startsWith("/") ? path : "/" + path;
        return get("path", target, null);
    }

    /**
     * Returns a request with changed bytes. It asks the server to close the connection, so that later requests cannot
     * get its responses.
     */
    private FuzzRequest bytes() {
        String message = message("GET", Api.TEAM + "?_shape=Id", "Connection: close\r\n" + authorization());
        StringBuilder changed = new StringBuilder(message);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(changed.length() - 4);
            if (random.nextInt(3) == 0) {
                changed.deleteCharAt(at);
            } else {
                changed.setCharAt(at, (char) random.nextInt(256));
            }
        }
        return new FuzzRequest("bytes", changed.toString(), null);
    }

    private FuzzRequest get(String kind, String target, String value) {
        return new FuzzRequest(kind, message("GET", target, authorization()), value);
    }

    private String authorization() {
        return "Authorization: Bearer " + token + "\r\n";
    }

    private static String message(String method, String target, String headers) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String mutateMethod(String method) {
        return random.nextInt(3) == 0 ? method + (char) ('A' + random.nextInt(26)) : method;
    }

    private String mutate(String value, int times) {
        return mutate(
                value,
                times,
                text -> new String(Character.toChars(
                        UNUSUAL_CHARACTERS.codePointAt(random.nextInt(UNUSUAL_CHARACTERS.length())))));
    }

    /** Changes a value. Inserts only characters that are allowed in headers and request targets. */
    private String mutateAscii(String value, int times) {
        return mutate(value, times, text -> String.valueOf((char) (' ' + random.nextInt(95))));
    }

    private String mutate(String value, int times, UnaryOperator<String> character) {
        StringBuilder changed = new StringBuilder(value);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(changed.length() + 1);
            int end = Math.min(changed.length(), at + 1 + random.nextInt(3));
            switch (random.nextInt(4)) {
                case 0 -> changed.insert(at, character.apply(value));
                case 1 -> changed.delete(at, end);
                case 2 -> changed.replace(at, end, character.apply(value));
                default -> changed.insert(at, changed.substring(at, end));
            }
        }
        return changed.toString();
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
