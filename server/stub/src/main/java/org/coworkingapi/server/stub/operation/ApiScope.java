package org.coworkingapi.server.stub.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;

/**
 * Decides which requests get the problems, request ids and security headers of the spec. All other requests belong to
 * the application.
 */
public final class ApiScope {

    private final Extent extent;
    private final Operations operations;

    ApiScope(Extent extent, Operations operations) {
        this.extent = extent;
        this.operations = operations;
    }

    /** Returns the default scope, which includes only the operations of the spec. */
    public static ApiScope ofOperations(Operations operations) {
        return new ApiScope(Extent.OPERATIONS, operations);
    }

    /** Returns whether the scope includes a request, by its path. Use it if the handler is not known yet. */
    public boolean includes(HttpServletRequest request) {
        return extent == Extent.APPLICATION || operations.matches(request);
    }

    /**
     * Returns whether the scope includes a request, by its path or by its handler. The handler matters if the
     * application serves an operation at another path.
     */
    public boolean includes(HttpServletRequest request, @Nullable Object handler) {
        return includes(request) || operations.isOperation(handler);
    }

    /** Returns the methods for the {@code Allow} header: those of the spec for this path, or GET for other paths. */
    public Set<HttpMethod> methodsAt(HttpServletRequest request) {
        Set<HttpMethod> methods = operations.methodsAt(request);
        return methods.isEmpty() ? Set.of(HttpMethod.GET) : methods;
    }

    /** Returns the operations of the spec. */
    public Operations operations() {
        return operations;
    }

    enum Extent {

        /** Requests with a path of the spec. */
        OPERATIONS,

        /** Every request, for applications that serve only the API. */
        APPLICATION
    }

    /**
     * Scope of the problems, request ids and security headers of the spec.
     *
     * @param scope {@code operations} for requests with a path of the spec, {@code application} for all requests
     */
    @ConfigurationProperties("coworking")
    record Properties(@DefaultValue("operations") Extent scope) {}
}
