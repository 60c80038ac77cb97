package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that the responses conform to the derived documents that the server serves. */
@ServerTest
class DerivedDocumentsTest {

    @Autowired
    private Api api;

    @Autowired
    private ServerTransport server;

    private Spec served(String path) {
        ReceivedResponse response = api.page(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        assertThat(response.header("Content-Type")).hasValue("application/yaml");
        return Spec.of(NodeReader.of(Path.of(path.substring(1)), response.body()));
    }

    @TestFactory
    Stream<DynamicTest> the_response_of_each_contract_conforms_to_the_document_of_its_consumer() {
        return Repository.CONTRACTS.contracts().stream()
                .filter(Contract::expectsSuccess)
                .map(contract -> DynamicTest.dynamicTest(contract.toString(), () -> {
                    Request request = contract.request();
                    Operation operation = served("/consumers/" + contract.consumer() + ".yaml")
                            .operation(request.method(), request.path())
                            .orElseThrow();
                    ReceivedResponse response = server.send(request);
                    assertThat(response.status()).isEqualTo(contract.status());
                    if (!operation.success().bodies().isEmpty()) {
                        assertThat(operation.body().closed().violations(response.json()))
                                .isEmpty();
                    }
                    operation
                            .projection()
                            .ifPresent(parameter -> assertThat(parameter
                                            .jsonSchema()
                                            .violations(parameter
                                                    .jsonSchema()
                                                    .read(request.query(parameter.name())
                                                            .orElse(""))))
                                    .isEmpty());
                    server.restoreFixture();
                }));
    }

    @Test
    void a_response_without_shape_conforms_to_the_complete_document() {
        Operation operation =
                served("/openapi-full.yaml").operationOf("get-team-profile").orElseThrow();
        ReceivedResponse response =
                api.get("/api/public/teams/55/profile", api.tokens().of(101));

        assertThat(operation.parameter("_shape")).isEmpty();
        assertThat(operation.body().closed().violations(response.json())).isEmpty();
        assertThat(operation.body().field("$.Id").orElseThrow().required()).isTrue();
    }

    @Test
    void an_unknown_consumer_has_no_document() {
        ProblemAssert.assertIsProblem(api.page("/consumers/nobody.yaml"), "ROUTE_NOT_FOUND");
        ProblemAssert.assertIsProblem(api.page("/consumers/"), "ROUTE_NOT_FOUND");
    }
}
