package org.coworkingapi.server.stub.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Detects exceptions that are caused by a client that closed its connection.
 *
 * <p>Only exceptions of the servlet response indicate a disconnected client. A lost database connection has the same
 * root causes, such as {@link java.io.EOFException} or "connection reset by peer", and must lead to an error response.
 */
final class ClientDisconnect {

    /** Tomcat's exception, by name because the application may run in another container. */
    private static final String CLIENT_ABORT = "org.apache.catalina.connector.ClientAbortException";

    private ClientDisconnect() {}

    static boolean isCauseOf(Exception exception) {
        // Message converters wrap failures of the response.
        return exception instanceof HttpMessageNotWritableException
                ? hasResponseFailure(exception.getCause())
                : isResponseFailure(exception);
    }

    private static boolean hasResponseFailure(@Nullable Throwable cause) {
        for (Throwable next = cause; next != null; next = next.getCause()) {
            if (isResponseFailure(next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isResponseFailure(Throwable exception) {
        return exception instanceof AsyncRequestNotUsableException
                || exception.getClass().getName().equals(CLIENT_ABORT);
    }
}
