package org.coworkingapi.contract.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Reports which consumers read each response field, and which documented values the server tests observed. */
@Mojo(name = "coverage", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CoverageMojo extends ToolMojo {

    /** OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, or {@code REVISION:PATH} in Git. */
    @Parameter(property = "contract.spec", defaultValue = "api/openapi.yaml", required = true)
    private String spec;

    /** Folder with Spring Cloud Contract YAML files, one subfolder for each consumer. */
    @Parameter(property = "contract.contracts", defaultValue = "${basedir}/contracts", required = true)
    private File contracts;

    /**
     * Log of the values that the server tests observed. If it is set, each value that no test observed fails the build,
     * unless it has a waiver.
     */
    @Parameter(property = "contract.evidence")
    private @Nullable File evidence;

    /**
     * File with the values that need not be observed. Default: {@code waivers.yaml} next to the document, if it exists.
     */
    @Parameter(property = "contract.waivers")
    private @Nullable File waivers;

    /** Folder for the reports. */
    @Parameter(property = "contract.reports", defaultValue = "${project.build.directory}/contract/coverage")
    private File reports;

    @Override
    List<String> arguments() {
        return command(
                "coverage",
                document(spec),
                List.of("--brief"),
                option("--contracts", contracts),
                option("--evidence", evidence),
                option("--waivers", waivers),
                option("--reports", reports));
    }
}
