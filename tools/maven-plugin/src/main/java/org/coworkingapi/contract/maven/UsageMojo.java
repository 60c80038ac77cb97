package org.coworkingapi.contract.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists the operations, parameters and response fields of an OpenAPI document with the consumers that use them. */
@Mojo(name = "usage", threadSafe = true, requiresProject = false)
public final class UsageMojo extends ToolMojo {

    /** OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, or {@code REVISION:PATH} in Git. */
    @Parameter(property = "contract.spec", defaultValue = "api/openapi.yaml", required = true)
    private String spec;

    /** Folder with Spring Cloud Contract YAML files, one subfolder for each consumer. */
    @Parameter(property = "contract.contracts", defaultValue = "${basedir}/contracts", required = true)
    private File contracts;

    /**
     * Lists only the uses of this location, with file and line: a schema field ({@code Team.Name}), a response field
     * ({@code getTeam 200 $.Name}), a parameter ({@code query page}) or an operation ({@code getTeam}). Default: all
     * locations with their consumers.
     */
    @Parameter(property = "contract.who")
    private @Nullable String who;

    @Override
    List<String> arguments() {
        return command("usage", document(spec), option("--contracts", contracts), option("--who", who));
    }
}
