package org.coworkingapi.contract.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Explains a change type, policy rule or style rule, or lists all of them. */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends ToolMojo {

    /** Id of a change type or rule, as shown in a review. Default: list all ids. */
    @Parameter(property = "contract.id")
    private @Nullable String id;

    @Override
    List<String> arguments() {
        return command("explain", id == null ? List.of() : List.of(id));
    }
}
