package org.coworkingapi.contract.review.schema;

import org.coworkingapi.contract.openapi.document.Node;

/** The value of a keyword, with its node. */
record KeywordValue<T>(T value, Node node) {}
