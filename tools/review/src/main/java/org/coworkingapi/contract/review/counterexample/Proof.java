package org.coworkingapi.contract.review.counterexample;

import java.util.Optional;

/**
 * The proof of a breaking change.
 *
 * @param witness empty if none can be made
 * @param reason why there is none, a sentence; empty if there is one
 */
public record Proof(Optional<Witness> witness, String reason) {}
