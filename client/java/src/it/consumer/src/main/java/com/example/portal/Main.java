package com.example.portal;

import org.coworkingapi.client.CoworkingClient;

/** Prints how many members a team has: URL of the API, token, team. */
final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        CoworkingClient client = CoworkingClient.builder().baseUrl(args[0]).token(() -> args[1]).build();
        System.out.println(new MemberFilter(client.teams()).names(Long.parseLong(args[2])).size());
    }
}
