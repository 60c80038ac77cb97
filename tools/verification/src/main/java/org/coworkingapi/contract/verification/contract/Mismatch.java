package org.coworkingapi.contract.verification.contract;

/**
 * A difference between a response and the expectation of a contract.
 *
 * @param pointer the location of the expectation in the contract file (RFC 6901)
 * @param path the location in the response: a JSON path, {@code status}, or a header such as {@code header Allow}
 */
public record Mismatch(String pointer, String path, String message) {}
