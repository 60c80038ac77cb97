package org.coworkingapi.server.app.http;

import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Base class of the tests that are generated from the contracts. They call the server over HTTP with symbolic token
 * names.
 */
@ServerTest
@ExtendWith(AffectedConsumerExtension.class)
public abstract class ContractVerification {

    @Autowired
    private ServerTransport server;

    @BeforeEach
    void call_the_server_under_test() {
        RestAssured.replaceFiltersWith(new ContractCalls(server));
    }
}
