package org.coworkingapi.server.app.connection;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP/1.1 protocol of Tomcat with time limits for complete requests.
 *
 * <p>Tomcat limits only the time of each single read and write, and not their sum. It therefore never closes the
 * connection of a client that sends its headers, or reads the response, one byte at a time.
 */
public final class BoundedHttpProtocol extends Http11NioProtocol {

    private static final String ETAG = "ETag";

    private final Set<BoundedProcessor> activeProcessors = ConcurrentHashMap.newKeySet();
    private long headerNanos = Duration.ofSeconds(10).toNanos();
    private long exchangeNanos = Duration.ofSeconds(30).toNanos();

    void setTimeouts(ConnectionProperties properties) {
        headerNanos = properties.headerTimeout().toNanos();
        exchangeNanos = properties.exchangeTimeout().toNanos();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The task ends with the executor of Tomcat and throws no exceptions.
    public void start() throws Exception {
        super.start();
        getUtilityExecutor()
                .scheduleWithFixedDelay(
                        () -> activeProcessors.forEach(BoundedProcessor::closeIfOverdue), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    protected Processor createProcessor() {
        return new BoundedProcessor(this, getAdapter());
    }

    /**
     * Returns whether to compress a response. Tomcat does not compress responses with a strong entity tag, because it
     * assumes that the tag identifies the bytes of the response. The tags of the API identify the version of a profile.
     */
    @Override
    public boolean useCompression(Request request, Response response) {
        MimeHeaders headers = response.getMimeHeaders();
        String tag = headers.getHeader(ETAG);
        headers.removeHeader(ETAG);
        boolean isCompressed = super.useCompression(request, response);
        if (tag != null) {
            headers.setValue(ETAG).setString(tag);
        }
        return isCompressed;
    }

    /** Stops accepting connections, and closes each existing connection after its next response. */
    void drain() {
        // The socket is closed first. Otherwise clients would reconnect and wait in a queue that is no longer served.
        closeServerSocketGraceful();
        setMaxKeepAliveRequests(1);
    }

    boolean hasConnections() {
        return !getEndpoint().getConnections().isEmpty();
    }

    private static final class BoundedProcessor extends Http11Processor {

        /**
         * Whether the request has the version HTTP/0.9, whose response has no status line. Tomcat keeps the old value
         * when it reuses a processor, and assigns the new value only after it has parsed the request line;
         * {@link #service} therefore resets it.
         */
        private static final VarHandle HTTP_09 = http09();

        private final BoundedHttpProtocol protocol;
        private volatile @Nullable SocketChannel channel;

        BoundedProcessor(BoundedHttpProtocol protocol, Adapter adapter) {
            super(protocol, adapter);
            this.protocol = protocol;
        }

        private static VarHandle http09() {
            try {
                return MethodHandles.privateLookupIn(Http11Processor.class, MethodHandles.lookup())
                        .findVarHandle(Http11Processor.class, "http09", boolean.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            channel = socket.getSocket() instanceof NioChannel nio ? nio.getIOChannel() : null;
            protocol.activeProcessors.add(this);
            HTTP_09.set(this, false);
            try {
                SocketState state = super.service(socket);
                return state == SocketState.LONG && !isAsync() ? waitForHeaders(socket) : state;
            } finally {
                protocol.activeProcessors.remove(this);
            }
        }

        /** Limits the wait for the remaining headers, so that all headers arrive within the header time-out. */
        private SocketState waitForHeaders(SocketWrapperBase<?> socket) {
            long remaining = TimeUnit.NANOSECONDS.toMillis(protocol.headerNanos - requestAgeNanos());
            if (remaining <= 0) {
                return SocketState.CLOSED;
            }
            long readTimeout = socket.getReadTimeout();
            socket.setReadTimeout(readTimeout > 0 ? Math.min(remaining, readTimeout) : remaining);
            return SocketState.LONG;
        }

        /**
         * Closes the channel of an overdue request, so that the thread that serves it gets an exception. Closing the
         * socket through Tomcat would recycle its buffers while the thread still writes to them.
         */
        private void closeIfOverdue() {
            // Reads the channel before the age. If the processor is reused between the two reads, the age is that of
            // the new request, so nothing is closed.
            SocketChannel current = channel;
            if (current != null && requestAgeNanos() > protocol.exchangeNanos) {
                try {
                    current.close();
                } catch (IOException e) {
                    protocol.getLog().debug("Could not close the connection of an overdue request", e);
                }
            }
        }

        /** Returns the nanoseconds since the first byte of the current request, or zero between requests. */
        private long requestAgeNanos() {
            long start = request.getStartTimeNanos();
            return start < 0 ? 0 : System.nanoTime() - start;
        }
    }
}
