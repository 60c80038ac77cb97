package org.coworkingapi.contract.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Verifies a running server with the requests of all contracts and requests derived from an OpenAPI document. */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true, requiresProject = false)
public final class VerifyMojo extends ToolMojo {

    /** OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, or {@code REVISION:PATH} in Git. */
    @Parameter(property = "contract.spec", defaultValue = "api/openapi.yaml", required = true)
    private String spec;

    /** Folder with Spring Cloud Contract YAML files, one subfolder for each consumer. */
    @Parameter(property = "contract.contracts", defaultValue = "${basedir}/contracts", required = true)
    private File contracts;

    /** Base URL of the server, with the path prefix of the API, if any. */
    @Parameter(property = "contract.url", required = true)
    private String url;

    /** Consumer whose contracts are run. Default: all contracts, and the derived requests. */
    @Parameter(property = "contract.consumer")
    private @Nullable String consumer;

    /**
     * File with a JSON object that maps the token names of {@code fixture/tokens.json} to real tokens. Default: the
     * names are sent as tokens.
     */
    @Parameter(property = "contract.tokens")
    private @Nullable File tokens;

    /**
     * URL that sets the state of the server and restores its data. Without it, requests that require a state or change
     * data are not sent.
     */
    @Parameter(property = "contract.stateUrl")
    private @Nullable String stateUrl;

    /**
     * Sends only requests that require the state {@code ready} and change no data. Unsent requests do not fail the
     * build.
     */
    @Parameter(property = "contract.readyOnly", defaultValue = "false")
    private boolean readyOnly;

    /** Folder for the reports. */
    @Parameter(property = "contract.reports", defaultValue = "${project.build.directory}/contract/verify")
    private File reports;

    @Override
    List<String> arguments() {
        return command(
                "verify",
                document(spec),
                option("--contracts", contracts),
                option("--url", url),
                option("--consumer", consumer),
                option("--tokens", tokens),
                option("--state-url", stateUrl),
                readyOnly ? List.of("--ready-only") : List.of(),
                option("--reports", reports));
    }
}
