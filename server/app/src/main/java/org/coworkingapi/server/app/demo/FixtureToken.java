package org.coworkingapi.server.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A named token of the contracts.
 *
 * @param kind the validity of the token
 * @param coworkerId the customer; null for a string that is not a token
 */
record FixtureToken(String name, String kind, @Nullable Long coworkerId) {

    private static final String FILE = "/fixture/tokens.json";

    static List<FixtureToken> readAll() {
        try (InputStream file = FixtureToken.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The class path does not contain the fixture file " + FILE);
            }
            return JsonMapper.shared().readerForListOf(FixtureToken.class).readValue(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the fixture file " + FILE, e);
        }
    }
}
