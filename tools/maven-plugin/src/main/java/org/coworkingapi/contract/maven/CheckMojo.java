package org.coworkingapi.contract.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks contracts and examples against an OpenAPI document, before any server runs. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true, requiresProject = false)
public final class CheckMojo extends ToolMojo {

    /** The document: OpenAPI 3.0 or 3.1, YAML or JSON. */
    @Parameter(property = "contract.spec", defaultValue = "${basedir}/api/openapi.yaml", required = true)
    private File spec;

    /** Contracts of Spring Cloud Contract as YAML, one folder for each consumer. */
    @Parameter(property = "contract.contracts", defaultValue = "${basedir}/contracts", required = true)
    private File contracts;

    /** Stubs that were made from the contracts; with it, only these are checked. */
    @Parameter(property = "contract.stubs")
    private @Nullable File stubs;

    /** The folder of the reports. */
    @Parameter(property = "contract.reports", defaultValue = "${project.build.directory}/contract/check")
    private File reports;

    @Override
    List<String> arguments() {
        return command(
                "check",
                List.of(spec.getPath()),
                option("--contracts", contracts),
                option("--stubs", stubs),
                option("--reports", reports));
    }
}
