package org.coworkingapi.contract.verification.contract;

/**
 * A rule for a header of the response.
 *
 * @param pointer where the contract has it (RFC 6901)
 */
public record HeaderMatcher(String name, String regex, String pointer) {}
