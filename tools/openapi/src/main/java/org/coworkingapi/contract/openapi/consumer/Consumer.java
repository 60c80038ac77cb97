package org.coworkingapi.contract.openapi.consumer;

/**
 * Who uses the API.
 *
 * @param name   the folder of its contracts
 * @param owner  the team and how to reach it, or empty
 * @param client the generated client that it uses ({@code java}, {@code typescript}…), or empty if it says nothing of one
 */
public record Consumer(String name, String owner, String client) {}
