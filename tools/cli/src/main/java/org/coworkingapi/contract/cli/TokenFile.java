package org.coworkingapi.contract.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real tokens by the names that the contracts use, as a JSON object. */
final class TokenFile {

    private TokenFile() {}

    /** @throws OptionException if it is no such object; the message tells no token */
    static Map<String, String> read(Path file) {
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
            // A line break or a blank would make another header of it.
            if (!token.isString() || !token.asString().matches("[!-~]+")) {
                throw new OptionException(file + " has no token for " + name + "; a token is a text without blanks.");
            }
            tokens.put(name, token.asString());
        });
        return tokens;
    }

    private static OptionException invalid(Path file) {
        return new OptionException(file + " is no JSON object; write it as {\"jane-smith\": \"<token>\", …}.");
    }
}
