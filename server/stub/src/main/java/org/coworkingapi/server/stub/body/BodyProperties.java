package org.coworkingapi.server.stub.body;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of request bodies.
 *
 * @param maxSize the maximum size of a body; larger bodies are rejected with 400
 * @param maxWait the maximum time for which a request waits for the checks of other bodies; then it gets 503
 */
@ConfigurationProperties("coworking.body")
record BodyProperties(
        @DefaultValue("256KB") DataSize maxSize,
        @DefaultValue("500ms") Duration maxWait) {

    BodyProperties {
        if (maxWait.isNegative()) {
            throw new IllegalArgumentException("coworking.body.max-wait is " + maxWait + "; it must not be negative.");
        }
    }
}
