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

/** A JSON value that is parsed only once for all JSON paths, because parsing dominates the evaluation time. */
final class ParsedBody {

    private static final Configuration PATHS =
            Configuration.builder().options(Option.AS_PATH_LIST).build();

    private final @Nullable DocumentContext context;

    ParsedBody(JsonNode value) {
        // The library rejects null.
        this.context = value.isNull() || value.isMissingNode()
                ? null
                : JsonPath.using(PATHS).parse(value.toString());
    }

    /**
     * Returns pointers to the values that a JSON path matches, or an empty {@code Optional} if the path is not valid.
     */
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
