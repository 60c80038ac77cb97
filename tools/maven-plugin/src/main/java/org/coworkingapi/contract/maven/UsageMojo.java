package org.coworkingapi.contract.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Says which consumer uses which part of an OpenAPI document. */
@Mojo(name = "usage", threadSafe = true, requiresProject = false)
public final class UsageMojo extends ToolMojo {

    /** The document: OpenAPI 3.0 or 3.1, YAML or JSON. */
    @Parameter(property = "contract.spec", defaultValue = "${basedir}/api/openapi.yaml", required = true)
    private File spec;

    /** Contracts of Spring Cloud Contract as YAML, one folder for each consumer. */
    @Parameter(property = "contract.contracts", defaultValue = "${basedir}/contracts", required = true)
    private File contracts;

    /**
     * A part, such as {@code Team.Name} or {@code getTeam 200 $.Name}, whose users are asked for; without, all parts
     * are listed.
     */
    @Parameter(property = "contract.who")
    private @Nullable String who;

    @Override
    List<String> arguments() {
        return command("usage", List.of(spec.getPath()), option("--contracts", contracts), option("--who", who));
    }
}
