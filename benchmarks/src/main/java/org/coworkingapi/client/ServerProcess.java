package org.coworkingapi.client;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A child process that runs a {@link LocalServer} with the JDK of its parent, and ends when its parent ends. */
record ServerProcess(Process process, String url) {

    static ServerProcess serving(Bodies bodies) {
        try {
            return start(bodies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerProcess start(Bodies bodies) throws IOException {
        // One compiler tier and the serial collector leave the processor cores to the measured code.
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m", "-cp", System.getProperty("java.class.path"),
            LocalServer.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        DataOutputStream out = new DataOutputStream(process.getOutputStream());
        for (byte[] body : new byte[][] {bodies.full(), bodies.shaped()}) {
            out.writeInt(body.length);
            out.write(body);
        }
        out.flush();
        BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        return new ServerProcess(process, "http://localhost:" + in.readLine());
    }
}
