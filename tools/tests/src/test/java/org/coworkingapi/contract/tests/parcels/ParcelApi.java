package org.coworkingapi.contract.tests.parcels;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.run.JdkHttpTransport;
import org.coworkingapi.contract.verification.run.Tokens;

/** The sample API of a parcel service, whose server is one file that tests can change. */
final class ParcelApi {

    static final Path FOLDER = Path.of("src/test/resources/parcels");
    static final Spec SPEC = Spec.read(FOLDER.resolve("openapi.yaml"));
    static final Contracts CONTRACTS = Contracts.read(FOLDER.resolve("contracts"));

    private static final String CLASS = "ParcelServer";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private ParcelApi() {}

    static String serverSource() throws IOException {
        return Files.readString(FOLDER.resolve(CLASS + ".java"));
    }

    /**
     * Compiles and starts a server.
     *
     * @param source the Java source of the server
     * @param folder an empty folder for the compiled classes
     */
    static HttpServer start(String source, Path folder) throws IOException, ReflectiveOperationException {
        Path file = Files.writeString(folder.resolve(CLASS + ".java"), source);
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-encoding", "UTF-8", "-d", folder.toString(), file.toString());
        if (exitCode != 0) {
            throw new IllegalArgumentException("The server does not compile: " + file);
        }
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> server = classes.loadClass(CLASS);
            for (Path classFile : Files.list(folder)
                    .filter(path -> path.toString().endsWith(".class"))
                    .toList()) {
                classes.loadClass(classFile.getFileName().toString().replace(".class", ""));
            }
            return (HttpServer) server.getMethod("start", int.class).invoke(null, 0);
        }
    }

    static URI url(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    static URI stateUrl(HttpServer server) {
        return url(server).resolve("/test/state");
    }

    static JdkHttpTransport transport(HttpServer server) {
        return new JdkHttpTransport(
                url(server), Tokens.names(CONTRACTS.tokens()), Optional.of(stateUrl(server)), TIMEOUT);
    }
}
