package org.coworkingapi.server.app.log;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The full names, first names and last names of all people in the fixture. */
final class FixtureNames {

    private FixtureNames() {}

    static Set<String> all() {
        Set<String> names = new TreeSet<>();
        for (JsonNode coworker : JsonMapper.shared().readTree(Path.of("../../contracts/fixture/coworkers.json"))) {
            String[] words = coworker.get("fullName").asString().split(" ");
            names.add(String.join(" ", words));
            names.add(words[0]);
            names.add(words[words.length - 1]);
        }
        return names;
    }
}
