package org.coworkingapi.client.test;

import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.check.AnswerCheck;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.http.Answer;

/** What the repository's own verification says, which reads the files of the repository and not those of the kit. */
final class TheSpec {

    static final Spec SPEC = Spec.read(Path.of("../../api/openapi.yaml"));
    static final Contracts CONTRACTS = Contracts.read(Path.of("../../contracts"));

    private static final AnswerCheck CHECK = new AnswerCheck(SPEC, Usage.of(SPEC, CONTRACTS));

    private TheSpec() {}

    /** In what an answer is not as the spec says: other properties, other values, or less than was asked for. */
    static List<Finding> findings(Request request, Answer answer) {
        return CHECK.findings(request, answer);
    }

    /** The operation, as the verification knows it. */
    static org.coworkingapi.contract.openapi.operation.Operation operation(Operation operation) {
        return SPEC.operationOf(operation.folder()).orElseThrow();
    }

    /** Every code that an operation documents. */
    static List<ErrorCode> codes(Operation operation) {
        return operation(operation).responses().values().stream()
                .filter(response -> response.status() >= 400)
                .flatMap(response -> response.codes().stream())
                .map(ErrorCode::new)
                .toList();
    }

    /** Every path that {@code _shape} may name. */
    static List<String> paths(Operation operation) {
        return operation(operation).body().fields().stream()
                .map(field -> field.dotted())
                .toList();
    }
}
