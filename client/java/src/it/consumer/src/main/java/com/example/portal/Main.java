package com.example.portal;

import org.coworkingapi.client.CoworkingClient;

/** Prints a team and the number of its members. Arguments: base URL, token, team id. */
final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        CoworkingClient client = CoworkingClient.builder().baseUrl(args[0]).token(() -> args[1]).build();
        TeamCard card = client.teams().profile(Long.parseLong(args[2]), TeamCard.class);
        System.out.println(card.name() + ": " + card.allTeamMembers().size() + ", "
            + new MemberFilter(client.teams()).names(card.id()).size() + " by name");
    }
}
