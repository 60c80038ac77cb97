package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.coworkingapi.contract.openapi.document.SampleRepository;

/** An independent implementation of the API in Node, which stops when its standard input is closed. */
final class NodeServer implements AutoCloseable {

    private static final String GREETING = "listening on ";

    private final Process process;
    private final URI url;

    private NodeServer(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts the server. Without Node, skips the test, or fails if the environment variable {@code CI} is true. */
    static NodeServer start() throws IOException {
        boolean hasNode = hasNode();
        assertThat(hasNode || !"true".equals(System.getenv("CI")))
                .as("'node' is installed, which CI requires")
                .isTrue();
        assumeTrue(
                hasNode, "Skipped the verification of a server in another language, because 'node' is not installed");
        Process process = new ProcessBuilder(
                        "node",
                        "src/test/node/server.mjs",
                        "--fixture",
                        SampleRepository.CONTRACTS.resolve("fixture").toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        assertThat(line).startsWith(GREETING);
        return new NodeServer(
                process, URI.create(line.substring(GREETING.length()).strip()));
    }

    private static boolean hasNode() {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    URI url() {
        return url;
    }

    URI stateUrl() {
        return url.resolve("/_verification/state");
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
