package org.coworkingapi.server.app.log;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The names of all people of the fixture: each full name, first name and last name. */
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
