package org.coworkingapi.client.test;

import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.check.ResponseCheck;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/** Verifies responses with the spec and the contracts of the repository, as opposed to the copies in the kit. */
final class RepositorySpec {

    static final Spec SPEC = Spec.read(Path.of("../../api/openapi.yaml"));
    static final Contracts CONTRACTS = Contracts.read(Path.of("../../contracts"));

    private static final ResponseCheck CHECK = new ResponseCheck(SPEC, Usage.of(SPEC, CONTRACTS));

    private RepositorySpec() {}

    /** Returns the violations of the spec: unknown properties, invalid values and missing fields. */
    static List<Finding> findings(Request request, ReceivedResponse response) {
        return CHECK.findings(request, response);
    }

    /** Returns the operation in the spec of the repository. */
    static org.coworkingapi.contract.openapi.operation.Operation operation(Operation operation) {
        return SPEC.operationOf(operation.folder()).orElseThrow();
    }

    /** Returns the documented error codes of an operation. */
    static List<ErrorCode> codes(Operation operation) {
        return operation(operation).responses().values().stream()
                .filter(response -> response.status() >= 400)
                .flatMap(response -> response.codes().stream())
                .map(ErrorCode::new)
                .toList();
    }

    /** Returns all valid paths of {@code _shape}. */
    static List<String> paths(Operation operation) {
        return operation(operation).body().fields().stream()
                .map(field -> field.dotted())
                .toList();
    }
}
