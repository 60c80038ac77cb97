package org.coworkingapi.server.stub;

import java.nio.file.Path;
import org.coworkingapi.contract.openapi.operation.Spec;

/** The files of this repository that the tests read. */
public final class Repository {

    public static final Spec SPEC = Spec.read(Path.of("../../api/openapi.yaml"));

    private Repository() {}
}
