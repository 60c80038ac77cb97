package org.coworkingapi.server.app.plan;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;
import org.coworkingapi.server.stub.shape.Shape;
import org.coworkingapi.server.stub.shape.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the plans of an operation, and caches them.
 *
 * @param <P> statements for one shape
 */
public final class Plans<P> {

    /** Equals the number of shapes that {@link Shapes} caches. A plan takes a few kilobytes. */
    private static final int MAX_CACHED = 512;

    private final Shapes shapes;
    private final Class<?> response;
    private final LoadingCache<Shape, P> compiled;

    /**
     * Creates the cache, and compiles the plan for all fields.
     *
     * @throws IllegalArgumentException if the response does not have one of the declared fields
     */
    public Plans(Shapes shapes, Class<?> response, Function<Shape, P> compiler) {
        this.shapes = shapes;
        this.response = response;
        this.compiled = Caffeine.newBuilder()
                .maximumSize(MAX_CACHED)
                .executor(Runnable::run)
                .build(compiler::apply);
        of(null);
    }

    /**
     * Returns the plan for a shape.
     *
     * @param shape value of {@code _shape}
     * @throws org.coworkingapi.server.stub.problem.ProblemException INVALID_SHAPE or UNKNOWN_SHAPE_FIELD
     */
    public P of(@Nullable String shape) {
        return compiled.get(shapes.of(response, shape));
    }
}
