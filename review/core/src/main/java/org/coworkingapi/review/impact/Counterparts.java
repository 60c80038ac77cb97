package org.coworkingapi.review.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.coworkingapi.review.change.Location;
import org.coworkingapi.review.change.OperationName;
import org.coworkingapi.review.consumer.ApiOperation;
import org.coworkingapi.review.consumer.ApiOperations;
import org.coworkingapi.review.document.Document;

/** What operations that consumers rely on have become in the new document. */
final class Counterparts {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private final ApiOperations operations;
    private final Map<OperationName, Optional<ApiOperation>> known = new HashMap<>();

    Counterparts(Document after) {
        this.operations = new ApiOperations(after);
    }

    /** The operation in the new document; empty if it is gone. */
    Optional<ApiOperation> of(ApiOperation before) {
        return known.computeIfAbsent(before.name(), key -> operations.same(before));
    }

    /** Its name in changes: that in the new document, or in the old one if it is gone. */
    OperationName name(ApiOperation before) {
        return of(before).map(ApiOperation::name).orElse(before.name());
    }

    /** A place of an operation as the new document names it, in which variables of the path may have other names. */
    Location location(ApiOperation before, Location location) {
        if (location.part() != Location.Part.PARAMETER || !location.name().startsWith("path ")) {
            return location;
        }
        List<String> old = variables(before.name().path());
        List<String> proposed = variables(name(before).path());
        int index = old.indexOf(location.name().substring("path ".length()));
        return index >= 0 && old.size() == proposed.size() ? Location.parameter("path", proposed.get(index)) : location;
    }

    private static List<String> variables(String path) {
        return new ArrayList<>(VARIABLE.matcher(path).results().map((MatchResult result) -> result.group(1)).toList());
    }

    /** Whether the new document still has an operation for a request. */
    boolean answers(String method, String path) {
        return operations.answers(method, path);
    }
}
