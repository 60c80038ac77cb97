package org.coworkingapi.contract.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file or URL with a JSON object that maps the token names of the contracts to real tokens.
 *
 * @param name the file or URL, as shown in messages
 */
record TokenSource(String name, Content content) {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final String EXPECTED = "it must have the form {\"<name>\": \"<token>\", …}.";

    /** The content of a file or URL. */
    @FunctionalInterface
    interface Content {

        String read() throws IOException;
    }

    static TokenSource of(Console console, String location) {
        return location.matches("https?://.*")
                ? new TokenSource(location, () -> fetch(URI.create(location)))
                : new TokenSource(
                        console.displayPath(console.resolve(Path.of(location))),
                        () -> Files.readString(console.resolve(Path.of(location))));
    }

    private static String fetch(URI url) throws IOException {
        URLConnection connection = url.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @throws OptionException if the source is invalid; the message does not contain any token */
    Map<String, String> read() {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(content.read());
        } catch (NoSuchFileException e) {
            throw new OptionException(name + " does not exist; " + EXPECTED);
        } catch (IOException e) {
            throw new OptionException("Cannot read the tokens from " + name + "; correct --tokens.");
        } catch (JacksonException e) {
            throw invalid();
        }
        if (!root.isObject()) {
            throw invalid();
        }
        Map<String, String> tokens = new LinkedHashMap<>();
        root.forEachEntry((token, value) -> {
            // Line breaks and spaces would change the Authorization header.
            if (!value.isString() || !value.asString().matches("[!-~]+")) {
                throw new OptionException(name + " has no valid token for " + token
                        + "; a token must be a string of printable ASCII characters without spaces.");
            }
            tokens.put(token, value.asString());
        });
        return tokens;
    }

    private OptionException invalid() {
        return new OptionException(name + " is not a JSON object of tokens; " + EXPECTED);
    }
}
