package org.coworkingapi.contract.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Explains a kind of change or a rule, or lists them all. */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends ToolMojo {

    /** The id of a kind of change or of a rule. */
    @Parameter(property = "contract.id")
    private @Nullable String id;

    @Override
    List<String> arguments() {
        return command("explain", id == null ? List.of() : List.of(id));
    }
}
