package org.coworkingapi.contract.verification.contract;

/**
 * Where an answer is not what a contract expects.
 *
 * @param pointer where the contract says so (RFC 6901, in its file)
 * @param path where in the answer: a JSON path, {@code status} or {@code header Allow}
 */
public record Mismatch(String pointer, String path, String message) {}
