package org.coworkingapi.server.stub.body;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of request bodies.
 *
 * @param maxSize the maximum size of a body; larger bodies are rejected with 400
 */
@ConfigurationProperties("coworking.body")
record BodyProperties(@DefaultValue("256KB") DataSize maxSize) {}
