package org.coworkingapi.review.schema;

import org.coworkingapi.review.document.Node;

/** A value of a keyword, and where it is said. */
record Facet<T>(T value, Node node) {}
