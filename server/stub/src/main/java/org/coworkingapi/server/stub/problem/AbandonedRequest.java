package org.coworkingapi.server.stub.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Recognises a request whose client closed the connection, so that no response can be delivered.
 *
 * <p>Only exceptions of the servlet response count. A lost connection to a database has the same root causes, such as
 * {@link java.io.EOFException} or "connection reset by peer", and must be reported to the client.
 */
final class AbandonedRequest {

    /** Tomcat's own exception, by name: the application may run in another container. */
    private static final String CLIENT_ABORT = "org.apache.catalina.connector.ClientAbortException";

    private AbandonedRequest() {}

    static boolean isReportedBy(Exception exception) {
        // A message converter wraps the failure of the response that it writes to; no other wrapper is looked into.
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
