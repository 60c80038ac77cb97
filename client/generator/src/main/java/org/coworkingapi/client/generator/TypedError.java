package org.coworkingapi.client.generator;

/**
 * An error code with an exception of its own.
 *
 * @param status the HTTP status
 * @param code the code, such as {@code TEAM_NOT_FOUND}
 * @param constant the name of the constant of the code
 * @param exception the name of the exception, such as {@code TeamNotFoundException}
 * @param condition the first sentence of the documentation without its period, such as {@code no team has this id}
 * @param documentation the description of the code in the spec, such as {@code no team has this id.}
 */
record TypedError(int status, String code, String constant, String exception, String condition, String documentation) {}
