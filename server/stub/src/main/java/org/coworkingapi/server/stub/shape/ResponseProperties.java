package org.coworkingapi.server.stub.shape;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the check for complete responses.
 *
 * @param incompleteResponses handling of responses that lack selected properties: {@code fail} responds with 500,
 *     {@code log} sends the response and logs an error
 */
@ConfigurationProperties("coworking")
record ResponseProperties(@DefaultValue("fail") IncompleteResponses incompleteResponses) {}
