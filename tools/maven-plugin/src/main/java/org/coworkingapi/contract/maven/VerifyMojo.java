package org.coworkingapi.contract.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Verifies a running server with the contracts and the requests that follow from an OpenAPI document. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true, requiresProject = false)
public final class VerifyMojo extends ToolMojo {

    /** The document: OpenAPI 3.0 or 3.1, YAML or JSON. */
    @Parameter(property = "contract.spec", defaultValue = "${basedir}/api/openapi.yaml", required = true)
    private File spec;

    /** Contracts of Spring Cloud Contract as YAML, one folder for each consumer. */
    @Parameter(property = "contract.contracts", defaultValue = "${basedir}/contracts", required = true)
    private File contracts;

    /** The server, with the path before that of the API, if there is one. */
    @Parameter(property = "contract.url", required = true)
    private String url;

    /** Real tokens by the names in {@code fixture/tokens.json}, as a JSON object; without, the names are sent. */
    @Parameter(property = "contract.tokens")
    private @Nullable File tokens;

    /** Where the server is brought into a state; without, contracts that presume one are not run. */
    @Parameter(property = "contract.stateUrl")
    private @Nullable String stateUrl;

    /** Whether it is intended that contracts that presume a state are not run. */
    @Parameter(property = "contract.readyOnly", defaultValue = "false")
    private boolean readyOnly;

    /** The folder of the reports. */
    @Parameter(property = "contract.reports", defaultValue = "${project.build.directory}/contract/verify")
    private File reports;

    @Override
    List<String> arguments() {
        return command(
                "verify",
                List.of(spec.getPath()),
                option("--contracts", contracts),
                option("--url", url),
                option("--tokens", tokens),
                option("--state-url", stateUrl),
                readyOnly ? List.of("--ready-only") : List.of(),
                option("--reports", reports));
    }
}
