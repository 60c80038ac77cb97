package org.coworkingapi.contract.verification.contract;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A value, parsed once for the library of JSON paths, as that is most of the time that a path takes. */
final class ParsedBody {

    private static final Configuration PATHS =
            Configuration.builder().options(Option.AS_PATH_LIST).build();

    private final @Nullable DocumentContext context;

    ParsedBody(JsonNode value) {
        // The library has no context for null.
        this.context = value.isNull() || value.isMissingNode()
                ? null
                : JsonPath.using(PATHS).parse(value.toString());
    }

    /** Where a JSON path leads; empty if it is no JSON path. */
    Optional<List<String>> pointers(String path) {
        try {
            List<String> locations = context == null ? List.of() : context.read(path);
            return Optional.of(locations.stream()
                    .map(org.coworkingapi.contract.openapi.document.JsonPath::toPointer)
                    .toList());
        } catch (PathNotFoundException e) {
            return Optional.of(List.of());
        } catch (InvalidPathException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
