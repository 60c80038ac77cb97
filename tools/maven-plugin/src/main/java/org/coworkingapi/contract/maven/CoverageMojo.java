package org.coworkingapi.contract.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows which consumer reads what of which response, and what was ever seen. */
@Mojo(name = "coverage", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CoverageMojo extends ToolMojo {

    /** The document: OpenAPI 3.0 or 3.1, YAML or JSON. */
    @Parameter(property = "contract.spec", defaultValue = "${basedir}/api/openapi.yaml", required = true)
    private File spec;

    /** Contracts of Spring Cloud Contract as YAML, one folder for each consumer. */
    @Parameter(property = "contract.contracts", defaultValue = "${basedir}/contracts", required = true)
    private File contracts;

    /** What the tests of a server saw; with it, each value that nobody saw fails the build, unless it is waived. */
    @Parameter(property = "contract.evidence")
    private @Nullable File evidence;

    /** What need not be seen; {@code waivers.yaml} beside the document, if it is there and nothing else is said. */
    @Parameter(property = "contract.waivers")
    private @Nullable File waivers;

    /** The folder of the reports. */
    @Parameter(property = "contract.reports", defaultValue = "${project.build.directory}/contract/coverage")
    private File reports;

    @Override
    List<String> arguments() {
        return command(
                "coverage",
                List.of(spec.getPath()),
                option("--contracts", contracts),
                option("--evidence", evidence),
                option("--waivers", waivers),
                option("--reports", reports));
    }
}
