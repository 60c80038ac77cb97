package org.coworkingapi.contract.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks contracts, examples and stubs against an OpenAPI document. No server is needed. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true, requiresProject = false)
public final class CheckMojo extends ToolMojo {

    /** OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, or {@code REVISION:PATH} in Git. */
    @Parameter(property = "contract.spec", defaultValue = "api/openapi.yaml", required = true)
    private String spec;

    /** Folder with Spring Cloud Contract YAML files, one subfolder for each consumer. */
    @Parameter(property = "contract.contracts", defaultValue = "${basedir}/contracts", required = true)
    private File contracts;

    /** Folder of WireMock stubs to check instead of the contracts and examples. */
    @Parameter(property = "contract.stubs")
    private @Nullable File stubs;

    /** Folder for the reports. */
    @Parameter(property = "contract.reports", defaultValue = "${project.build.directory}/contract/check")
    private File reports;

    @Override
    List<String> arguments() {
        return command(
                "check",
                document(spec),
                List.of("--brief"),
                option("--contracts", contracts),
                option("--stubs", stubs),
                option("--reports", reports));
    }
}
