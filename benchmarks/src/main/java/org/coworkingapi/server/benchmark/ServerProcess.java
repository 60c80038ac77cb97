package org.coworkingapi.server.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A child process that runs a server, and ends when its parent ends.
 *
 * @param startTime time from the creation of the process to the end of its first response
 */
record ServerProcess(Process process, int port, Duration startTime) implements AutoCloseable {

    private static final Path LOGS = Path.of("benchmarks/target/server-benchmark");
    private static final Duration MAX_START_TIME = Duration.ofMinutes(2);

    /**
     * Starts a server and waits for its first successful response.
     *
     * @param command the command; {@code {port}} is replaced by a free port
     */
    static ServerProcess start(String name, List<String> command, byte[] firstRequest) throws IOException {
        int port = freePort();
        List<String> arguments = command.stream()
                .map(argument -> argument.replace("{port}", Integer.toString(port)))
                .toList();
        File log = Files.createDirectories(LOGS).resolve(name + ".log").toFile();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        while (true) {
            try (HttpConnection connection = new HttpConnection(port)) {
                connection.send(firstRequest);
                return new ServerProcess(process, port, Duration.ofNanos(System.nanoTime() - start));
            } catch (IOException notReady) {
                if (!process.isAlive() || System.nanoTime() - start > MAX_START_TIME.toNanos()) {
                    stop(process);
                    throw new IOException("The server " + name + " did not start; see " + log, notReady);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Returns the CPU time of the process and its children, in steps of 10 ms on Linux. */
    Duration cpuTime() {
        return handles(process)
                .flatMap(handle -> handle.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the number of bytes that the threads have allocated, or 0 if the server cannot tell. */
    long allocatedBytes() throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            byte[] bytes = connection.get(BenchmarkConfiguration.OPEN + "/allocated");
            return Long.parseLong(new String(bytes, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return 0;
        }
    }

    private static Stream<ProcessHandle> handles(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private static void stop(Process process) {
        List<ProcessHandle> handles = new ArrayList<>(handles(process).toList());
        handles.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        stop(process);
    }
}
