/**
 * Statements that read only the fields that a shape selects.
 *
 * <p>An operation declares the {@link Fields} of a model once, each with its {@link Column} and setter. For each shape,
 * the declaration is compiled to a {@link SelectList} and a function that reads a row into the model. The statements of
 * an operation for one shape are a plan, and {@link Plans} caches them.
 */
@NullMarked
package org.coworkingapi.server.app.plan;

import org.jspecify.annotations.NullMarked;
