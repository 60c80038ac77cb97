package com.example.portal;

import java.util.List;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.NotATeamMemberException;
import org.coworkingapi.client.RateLimitedException;
import org.coworkingapi.client.TeamNotFoundException;
import org.coworkingapi.client.UnavailableException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Returns the names of a team's members. The properties {@code coworking.client.*} configure the client. */
@RestController
final class MembersController {

    /** The fields of a team that the page shows. */
    record Members(String name, List<Member> allTeamMembers) {

        record Member(long id, String fullName) {
        }
    }

    private final CoworkingClient coworking;

    MembersController(CoworkingClient coworking) {
        this.coworking = coworking;
    }

    @GetMapping("/teams/{teamId}/members")
    Members members(@PathVariable long teamId) {
        return coworking.teams().profile(teamId, Members.class);
    }

    @ExceptionHandler({TeamNotFoundException.class, NotATeamMemberException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void notFound() {
    }

    @ExceptionHandler({RateLimitedException.class, UnavailableException.class})
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    void unavailable() {
    }
}
