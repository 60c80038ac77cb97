package org.coworkingapi.contract.openapi.derive;

import org.coworkingapi.contract.openapi.document.SourceLocation;

/** A part of a document that could not be derived exactly. */
public record Notice(SourceLocation location, String message) {}
