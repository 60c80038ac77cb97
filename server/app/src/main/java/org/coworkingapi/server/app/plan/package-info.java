/**
 * Statements that read only the fields that a shape selects.
 *
 * <p>An operation declares the {@link org.coworkingapi.server.app.plan.Fields} of a model once, each with its
 * {@link org.coworkingapi.server.app.plan.Column} and setter. The declaration is compiled once per shape to a
 * {@link org.coworkingapi.server.app.plan.SelectList} and a function that reads a row into the model.
 */
@NullMarked
package org.coworkingapi.server.app.plan;

import org.jspecify.annotations.NullMarked;
