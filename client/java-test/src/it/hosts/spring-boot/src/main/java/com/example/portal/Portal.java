package com.example.portal;

import org.coworkingapi.client.CoworkingClient;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An application that calls the API with the auto-configured client, and returns the result as JSON of its own mapper. */
@SpringBootApplication
@RestController
public class Portal {

    private final CoworkingClient client;

    Portal(CoworkingClient client) {
        this.client = client;
    }

    /** The card of a team. */
    public record TeamCard(String name) {}

    @GetMapping("/teams/{teamId}/card")
    TeamCard card(@PathVariable long teamId) {
        return client.teams().profile(teamId, TeamCard.class);
    }
}
