package org.coworkingapi.server.stub.shape;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Compiles shapes against the generated models, each text once; the least used are forgotten. */
public final class Shapes {

    /** Bounds what strangers can make the server keep: one compiled shape takes a few kilobytes. */
    private static final int CACHED = 512;

    private record Key(Class<?> response, String text) {}

    private final JsonMapper mapper;
    private final Map<Class<?>, FieldTree> trees = new ConcurrentHashMap<>();
    private final Cache<Key, Shape> compiled =
            Caffeine.newBuilder().maximumSize(CACHED).executor(Runnable::run).build();

    /** Compiles for bodies that the given mapper writes. */
    public Shapes(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Returns the shape of a response.
     *
     * @param response the generated model at the root of the response
     * @param text the value of {@code _shape}; null or blank selects everything
     * @throws org.coworkingapi.server.stub.problem.ProblemException INVALID_SHAPE or UNKNOWN_SHAPE_FIELD
     */
    public Shape of(Class<?> response, @Nullable String text) {
        return compiled.get(new Key(response, text == null ? "" : text), this::compile);
    }

    /** How many compiled shapes are kept now. */
    long cached() {
        compiled.cleanUp();
        return compiled.estimatedSize();
    }

    private Shape compile(Key key) {
        FieldTree tree = trees.computeIfAbsent(key.response(), response -> FieldTree.of(response, mapper));
        return Shape.compile(key.text(), tree);
    }
}
