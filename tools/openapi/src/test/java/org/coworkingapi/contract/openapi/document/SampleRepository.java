package org.coworkingapi.contract.openapi.document;

import java.nio.file.Path;

/** A frozen copy of a spec with the contracts of its consumers, for tests that need a complete repository. */
public final class SampleRepository {

    /** The folder of the repository; the tests of all tools run in the folder of their module. */
    public static final Path ROOT = Path.of("../openapi/src/test/sample");

    public static final Path SPEC = ROOT.resolve("api/openapi.yaml");
    public static final Path CONTRACTS = ROOT.resolve("contracts");

    private SampleRepository() {}
}
