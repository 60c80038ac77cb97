package org.coworkingapi.contract.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Derives documents for generators of clients: a document in which every property of a response is required, and one
 * document for each consumer with the operations that it calls and the fields that it selects.
 */
@Mojo(name = "derive", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true, requiresProject = false)
public final class DeriveMojo extends ToolMojo {

    /** OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, or {@code REVISION:PATH} in Git. */
    @Parameter(property = "contract.spec", defaultValue = "api/openapi.yaml", required = true)
    private String spec;

    /**
     * Folder with Spring Cloud Contract YAML files, one subfolder for each consumer. Without it, the goal derives no
     * documents for consumers.
     */
    @Parameter(property = "contract.contracts")
    private @Nullable File contracts;

    /** Derives only the document of this consumer. */
    @Parameter(property = "contract.consumer")
    private @Nullable String consumer;

    /** Folder to which the documents are written. */
    @Parameter(
            property = "contract.output",
            defaultValue = "${project.build.directory}/contract/derived",
            required = true)
    private String output;

    /**
     * Settings file that names the parameter in {@code field-lists}. Default: {@code review.yaml} next to the document,
     * if it exists.
     */
    @Parameter(property = "contract.settings")
    private @Nullable File settings;

    @Override
    List<String> arguments() {
        return command(
                "derive",
                document(spec),
                option("--contracts", contracts),
                option("--consumer", consumer),
                option("--output", output),
                option("--settings", settings));
    }
}
