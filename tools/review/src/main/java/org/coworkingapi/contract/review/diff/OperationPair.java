package org.coworkingapi.contract.review.diff;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.UriTemplates;

/** An operation that both documents have; its path may begin differently, if the URLs of the servers make up for it. */
record OperationPair(Operation before, Operation after) {

    /** What the old path begins with and the new one does not. */
    String oldPrefix() {
        return start(before.route(), after.route());
    }

    /** What the new path begins with and the old one does not. */
    String newPrefix() {
        return start(after.route(), before.route());
    }

    /** The old names of path parameters by the new ones. */
    Map<String, String> oldNames() {
        List<String> old = UriTemplates.names(before.route().substring(oldPrefix().length()));
        List<String> proposed =
                UriTemplates.names(after.route().substring(newPrefix().length()));
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < proposed.size(); i++) {
            names.put(proposed.get(i), old.get(i));
        }
        return Collections.unmodifiableMap(names);
    }

    private static String start(String route, String other) {
        String[] mine = route.split("(?=/)");
        String[] theirs = other.split("(?=/)");
        int same = 0;
        while (same < mine.length
                && same < theirs.length
                && UriTemplates.withoutNames(mine[mine.length - 1 - same])
                        .equals(UriTemplates.withoutNames(theirs[theirs.length - 1 - same]))) {
            same++;
        }
        return String.join("", List.of(mine).subList(0, mine.length - same));
    }
}
