package org.coworkingapi.contract.verification;

import java.nio.file.Path;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.SampleRepository;
import org.coworkingapi.contract.openapi.operation.Spec;

/** The spec and the contracts of the sample repository. */
public final class Repository {

    public static final Path ROOT = SampleRepository.ROOT;
    public static final Spec SPEC = Spec.read(ROOT.resolve("api/openapi.yaml"));
    public static final Contracts CONTRACTS = Contracts.read(ROOT.resolve("contracts"));

    private Repository() {}
}
