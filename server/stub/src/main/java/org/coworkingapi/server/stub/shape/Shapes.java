package org.coworkingapi.server.stub.shape;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Compiles shapes for the generated models, and caches them. */
public final class Shapes {

    /** Limits the memory that shapes of clients take. A compiled shape takes a few kilobytes. */
    private static final int MAX_CACHED = 512;

    private record Key(Class<?> response, String value) {}

    private final JsonMapper mapper;
    private final Map<Class<?>, FieldTree> trees = new ConcurrentHashMap<>();
    private final Cache<Key, Shape> compiled = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED)
            .executor(Runnable::run)
            .build();

    /** Creates a compiler for responses that the given mapper serialises. */
    public Shapes(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Returns the shape of a response.
     *
     * @param response generated model at the root of the response
     * @param value value of {@code _shape}; null or blank selects all fields
     * @throws org.coworkingapi.server.stub.problem.ProblemException INVALID_SHAPE or UNKNOWN_SHAPE_FIELD
     */
    public Shape of(Class<?> response, @Nullable String value) {
        return compiled.get(new Key(response, value == null ? "" : value), this::compile);
    }

    /** Returns the number of cached shapes. */
    long cachedCount() {
        compiled.cleanUp();
        return compiled.estimatedSize();
    }

    private Shape compile(Key key) {
        FieldTree tree = trees.computeIfAbsent(key.response(), response -> FieldTree.of(response, mapper));
        return Shape.compile(key.value(), tree);
    }
}
