package org.coworkingapi.server.stub.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The status, type URI and title of an error code, read from the examples of the spec.
 *
 * @param uri the problem type (RFC 9457, section 3.1.1), which is an identifier and not the address of a page
 */
record ProblemType(int status, String uri, String title) {

    private static final Map<ErrorCode, ProblemType> TYPES = read();

    static ProblemType of(ErrorCode code) {
        return Objects.requireNonNull(TYPES.get(code));
    }

    private static Map<ErrorCode, ProblemType> read() {
        try (InputStream spec = ProblemType.class.getResourceAsStream("/META-INF/coworking-api/openapi.yaml")) {
            Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(spec);
            Map<?, ?> examples = object(object(document, "components"), "examples");
            return Arrays.stream(ErrorCode.values())
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), code -> find(code, examples)));
        } catch (IOException e) {
            throw new UncheckedIOException("The spec in the jar of the server stub cannot be read", e);
        }
    }

    private static ProblemType find(ErrorCode code, Map<?, ?> examples) {
        return examples.values().stream()
                .map(example -> object((Map<?, ?>) example, "value"))
                .filter(problem -> code.getValue().equals(problem.get("code")))
                .findFirst()
                .map(problem ->
                        new ProblemType((int) member(problem, "status"), (String) member(problem, "type"), (String)
                                member(problem, "title")))
                .orElseThrow(() -> new IllegalStateException("The spec has no example of the error code " + code
                        + "; add a problem with this code to components/examples."));
    }

    private static Object member(Map<?, ?> problem, String name) {
        return Objects.requireNonNull(problem.get(name), name);
    }

    private static Map<?, ?> object(Map<?, ?> parent, String name) {
        return parent.get(name) instanceof Map<?, ?> object ? object : Map.of();
    }
}
