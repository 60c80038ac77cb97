package org.coworkingapi.contract.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks the style of an OpenAPI document. */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public final class LintMojo extends ToolMojo {

    /** OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, or {@code REVISION:PATH} in Git. */
    @Parameter(property = "contract.spec", defaultValue = "api/openapi.yaml", required = true)
    private String spec;

    /** Settings file. Default: {@code review.yaml} next to the document, if it exists. */
    @Parameter(property = "contract.settings")
    private @Nullable File settings;

    @Override
    List<String> arguments() {
        return command("lint", document(spec), option("--settings", settings));
    }
}
