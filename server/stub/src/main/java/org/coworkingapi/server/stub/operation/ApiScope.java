package org.coworkingapi.server.stub.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;

/**
 * Decides which requests get the problems, request ids and security headers of the spec, and which are left to the
 * application.
 */
public final class ApiScope {

    private final Extent extent;
    private final Operations operations;

    ApiScope(Extent extent, Operations operations) {
        this.extent = extent;
        this.operations = operations;
    }

    /** The default: the operations of the spec and nothing else of the application. */
    public static ApiScope ofOperations(Operations operations) {
        return new ApiScope(Extent.OPERATIONS, operations);
    }

    /** Whether a request, of which no handler is known, has a path of the spec, or the whole application is the API. */
    public boolean includes(HttpServletRequest request) {
        return extent == Extent.APPLICATION || operations.matches(request);
    }

    /**
     * Like {@link #includes(HttpServletRequest)}, and also for an operation that the application serves at another
     * path.
     */
    public boolean includes(HttpServletRequest request, @Nullable Object handler) {
        return includes(request) || operations.isOperation(handler);
    }

    /** The methods that a response 405 lists; on paths outside the spec, those of a page. */
    public Set<HttpMethod> methodsAt(HttpServletRequest request) {
        Set<HttpMethod> methods = operations.methodsAt(request);
        return methods.isEmpty() ? Set.of(HttpMethod.GET) : methods;
    }

    /** The operations of the spec. */
    public Operations operations() {
        return operations;
    }

    enum Extent {

        /** Requests with a path of the spec. All others are left to the application. */
        OPERATIONS,

        /** Every request, for an application that serves nothing else. */
        APPLICATION
    }

    /**
     * How much of the application is the API.
     *
     * @param scope whether only requests with a path of the spec, or all requests, are treated as the spec says
     */
    @ConfigurationProperties("coworking")
    record Properties(@DefaultValue("operations") Extent scope) {}
}
