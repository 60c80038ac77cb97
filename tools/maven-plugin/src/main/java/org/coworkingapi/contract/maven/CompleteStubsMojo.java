package org.coworkingapi.contract.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Completes generated stubs with the required headers and the error fields that the contracts omit. */
@Mojo(
        name = "complete-stubs",
        defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
        threadSafe = true,
        requiresProject = false)
public final class CompleteStubsMojo extends ToolMojo {

    /** OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, or {@code REVISION:PATH} in Git. */
    @Parameter(property = "contract.spec", defaultValue = "api/openapi.yaml", required = true)
    private String spec;

    /** Folder with the contracts from which the stubs were generated. */
    @Parameter(property = "contract.contracts", defaultValue = "${basedir}/contracts", required = true)
    private File contracts;

    /** Folder with the stubs, which the goal changes in place. */
    @Parameter(property = "contract.stubs", defaultValue = "${project.build.directory}/stubs", required = true)
    private File stubs;

    @Override
    List<String> arguments() {
        return command("complete-stubs", document(spec), option("--contracts", contracts), option("--stubs", stubs));
    }
}
