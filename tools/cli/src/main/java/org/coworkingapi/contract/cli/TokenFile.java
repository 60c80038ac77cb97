package org.coworkingapi.contract.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON object that maps the token names of the contracts to real tokens. */
final class TokenFile {

    private static final String FORM = "it must have the form {\"<name>\": \"<token>\", …}.";

    private TokenFile() {}

    /** @throws OptionException if the file is invalid; the message does not contain any token */
    static Map<String, String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new OptionException(file + " does not exist; " + FORM);
        }
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(file);
        } catch (JacksonException e) {
            throw invalid(file);
        }
        if (!root.isObject()) {
            throw invalid(file);
        }
        Map<String, String> tokens = new LinkedHashMap<>();
        root.forEachEntry((name, token) -> {
            // Line breaks and spaces would change the Authorization header.
            if (!token.isString() || !token.asString().matches("[!-~]+")) {
                throw new OptionException(file + " has no valid token for " + name
                        + "; a token must be a string of printable ASCII characters without spaces.");
            }
            tokens.put(name, token.asString());
        });
        return tokens;
    }

    private static OptionException invalid(Path file) {
        return new OptionException(file + " is not a JSON object of tokens; " + FORM);
    }
}
