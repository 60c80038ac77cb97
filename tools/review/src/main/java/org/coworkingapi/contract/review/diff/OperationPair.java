package org.coworkingapi.contract.review.diff;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.UriTemplates;

/** An operation in both documents. A path may have a prefix that the other document has in its server URL. */
record OperationPair(Operation before, Operation after) {

    /** Returns the prefix that only the old path has. */
    String oldPrefix() {
        return prefix(before.route(), after.route());
    }

    /** Returns the prefix that only the new path has. */
    String newPrefix() {
        return prefix(after.route(), before.route());
    }

    /** Returns the old names of path parameters by the new names. */
    Map<String, String> oldNames() {
        List<String> old =
                UriTemplates.names(before.route().substring(oldPrefix().length()));
        List<String> proposed =
                UriTemplates.names(after.route().substring(newPrefix().length()));
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < proposed.size(); i++) {
            names.put(proposed.get(i), old.get(i));
        }
        return Collections.unmodifiableMap(names);
    }

    /** Returns the leading segments of a route that the other route does not have. */
    private static String prefix(String route, String otherRoute) {
        String[] ownSegments = route.split("(?=/)");
        String[] otherSegments = otherRoute.split("(?=/)");
        int sameCount = 0;
        while (sameCount < ownSegments.length
                && sameCount < otherSegments.length
                && UriTemplates.withoutNames(ownSegments[ownSegments.length - 1 - sameCount])
                        .equals(UriTemplates.withoutNames(otherSegments[otherSegments.length - 1 - sameCount]))) {
            sameCount++;
        }
        return String.join("", List.of(ownSegments).subList(0, ownSegments.length - sameCount));
    }
}
