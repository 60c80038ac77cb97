package com.example.teamcard;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.CoworkingException;
import org.coworkingapi.client.NotATeamMemberException;
import org.coworkingapi.client.TeamNotFoundException;

/** Prints the card of a team. */
public final class PrintTeamCard {

    /** The fields on the card. The client requests only these fields. */
    record TeamCard(String name, String profileSummary, int teamMembersCount, List<Person> teamAdministrators) {

        record Person(String fullName, Optional<String> position) {
        }
    }

    private PrintTeamCard() {
    }

    /** Prints the card; the arguments are the base URL, a bearer token and the id of a team. */
    public static void main(String... args) {
        if (args.length != 3) {
            System.err.println("Usage: PrintTeamCard <base URL> <bearer token> <team id>, for example http://localhost:8080 eyJ… 55");
            return;
        }
        try (CoworkingClient client = CoworkingClient.builder()
            .baseUrl(args[0])
            .token(() -> args[1])
            .userAgent("print-team-card/1")
            .build()) {
            print(client, Long.parseLong(args[2]), System.out);
        }
    }

    static void print(CoworkingClient client, long teamId, PrintStream out) {
        try {
            TeamCard card = client.teams().profile(teamId, TeamCard.class);
            out.println(card.name() + ": " + card.profileSummary());
            out.println(card.teamMembersCount() + " members, led by");
            card.teamAdministrators().forEach(person ->
                out.println("  " + person.fullName() + person.position().map(position -> ", " + position).orElse("")));
        } catch (TeamNotFoundException e) {
            out.println("This team does not exist.");
        } catch (NotATeamMemberException e) {
            out.println("Only members may read the profile of this team.");
        } catch (CoworkingException e) {
            out.println("The call failed: " + e.getMessage());
        }
    }
}
