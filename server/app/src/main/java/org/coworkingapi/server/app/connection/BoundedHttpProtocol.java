package org.coworkingapi.server.app.connection;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP/1.1 with limits in time for whole requests.
 *
 * <p>Tomcat limits the time of each read and each write. A client that sends a header byte by byte, or reads a response
 * byte by byte, is never cut off.
 */
public final class BoundedHttpProtocol extends Http11NioProtocol {

    private final Set<BoundedProcessor> busy = ConcurrentHashMap.newKeySet();
    private long headerNanos = Duration.ofSeconds(10).toNanos();
    private long exchangeNanos = Duration.ofSeconds(30).toNanos();

    void setTimeouts(ConnectionProperties properties) {
        headerNanos = properties.headerTimeout().toNanos();
        exchangeNanos = properties.exchangeTimeout().toNanos();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // Repeats until Tomcat stops, and throws no exception.
    public void start() throws Exception {
        super.start();
        getUtilityExecutor()
                .scheduleWithFixedDelay(() -> busy.forEach(BoundedProcessor::closeIfOverdue), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    protected Processor createProcessor() {
        return new BoundedProcessor(this, getAdapter());
    }

    /** Ends the keep-alive of every connection with its next response, and accepts no new connections. */
    void drain() {
        // First no new connections: a client that is told to close would open one, and wait in a queue that is never
        // served.
        closeServerSocketGraceful();
        setMaxKeepAliveRequests(1);
    }

    boolean hasConnections() {
        return !getEndpoint().getConnections().isEmpty();
    }

    private static final class BoundedProcessor extends Http11Processor {

        private final BoundedHttpProtocol protocol;
        private volatile @Nullable SocketChannel channel;

        BoundedProcessor(BoundedHttpProtocol protocol, Adapter adapter) {
            super(protocol, adapter);
            this.protocol = protocol;
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            channel = socket.getSocket() instanceof NioChannel nio ? nio.getIOChannel() : null;
            protocol.busy.add(this);
            try {
                SocketState state = super.service(socket);
                return state == SocketState.LONG && !isAsync() ? waitForHeaders(socket) : state;
            } finally {
                protocol.busy.remove(this);
            }
        }

        /** The headers are incomplete: Tomcat waits for more bytes, but no longer than the rest of the time limit. */
        private SocketState waitForHeaders(SocketWrapperBase<?> socket) {
            long left = TimeUnit.NANOSECONDS.toMillis(protocol.headerNanos - age());
            if (left <= 0) {
                return SocketState.CLOSED;
            }
            long before = socket.getReadTimeout();
            socket.setReadTimeout(before > 0 ? Math.min(left, before) : left);
            return SocketState.LONG;
        }

        /**
         * Closes the channel of a slow client, from which the thread that serves it gets an exception. Only the
         * channel: Tomcat's own way would give the buffers to another connection while the thread still writes to them.
         */
        private void closeIfOverdue() {
            SocketChannel before =
                    channel; // read first: if the processor has another connection by now, its age is small
            if (before != null && age() > protocol.exchangeNanos) {
                try {
                    before.close();
                } catch (IOException e) {
                    protocol.getLog().debug("the connection of an overdue request could not be closed", e);
                }
            }
        }

        /** Nanoseconds since the first byte of the current request; zero between requests. */
        private long age() {
            long start = request.getStartTimeNanos();
            return start < 0 ? 0 : System.nanoTime() - start;
        }
    }
}
