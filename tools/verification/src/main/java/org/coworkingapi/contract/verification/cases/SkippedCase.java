package org.coworkingapi.contract.verification.cases;

import org.coworkingapi.contract.openapi.operation.Operation;

/**
 * A part of an operation for which no request is sent.
 *
 * @param location the parameter, header, status or part of the body
 * @param reason one sentence
 */
public record SkippedCase(Operation operation, String location, String reason) {}
