package org.coworkingapi.contract.review.schema;

import org.coworkingapi.contract.openapi.document.Node;

/** A value of a keyword, and where it is said. */
record KeywordValue<T>(T value, Node node) {}
