package org.coworkingapi.contract.verification.cases;

import org.coworkingapi.contract.openapi.operation.Operation;

/**
 * A part of an operation for which no request is sent.
 *
 * @param location the part, such as {@code teamId}, {@code header Accept}, {@code body $.Name} or {@code effect}; empty
 *     for the whole operation
 * @param reason one sentence
 */
public record SkippedCase(Operation operation, String location, String reason) {}
