package org.coworkingapi.server.stub;

import java.nio.file.Path;
import org.coworkingapi.contract.openapi.operation.Spec;

/** The spec that the stub is generated from. */
public final class Here {

    public static final Spec SPEC = Spec.read(Path.of("../../api/openapi.yaml"));

    private Here() {}
}
