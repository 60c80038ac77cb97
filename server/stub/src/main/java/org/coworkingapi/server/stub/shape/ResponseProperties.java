package org.coworkingapi.server.stub.shape;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How responses are checked before they are written.
 *
 * @param incompleteResponses whether a response that lacks selected properties fails with 500, or is sent and logged as
 *     an error
 */
@ConfigurationProperties("coworking")
record ResponseProperties(@DefaultValue("fail") IncompleteResponses incompleteResponses) {}
