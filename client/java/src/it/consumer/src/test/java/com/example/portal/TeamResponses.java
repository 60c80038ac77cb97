package com.example.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import java.util.stream.Collectors;

/** Responses about teams: team 55 with twelve members, and errors. */
final class TeamResponses {

    private static final List<String> MEMBERS = List.of(
        "Jane Smith", "Bob Wilson", "John Doe", "Zoë Ångström", "İpek Yılmaz", "Nguyễn Thị Minh Anh", "Łukasz Żółkiewski", "王芳",
        "Chidi Okafor", "Seán Ó Briain", "Fatima Zahra El Idrissi", "Sólveig Guðmundsdóttir");

    private TeamResponses() {
    }

    static void serve(WireMockExtension server) {
        String members = MEMBERS.stream()
            .map(name -> "{\"Id\": " + (101 + MEMBERS.indexOf(name)) + ", \"FullName\": \"" + name + "\"}")
            .collect(Collectors.joining(", "));
        serve(server, 55, "jane-smith", aResponse()
            .withHeader("Content-Type", "application/json")
            .withBody("{\"Id\": 55, \"Name\": \"Tech Innovators\", \"AllTeamMembers\": [" + members + "]}"));
        serve(server, 999, "jane-smith", error(404, "TEAM_NOT_FOUND"));
        serve(server, 55, "grace-mbeki", error(401, "NOT_A_TEAM_MEMBER"));
        serve(server, 55, "john-doe-who-called-too-often", error(429, "RATE_LIMITED").withHeader("Retry-After", "30"));
    }

    private static void serve(WireMockExtension server, long teamId, String token, ResponseDefinitionBuilder response) {
        server.stubFor(get(urlPathEqualTo("/api/public/teams/" + teamId + "/profile"))
            .withQueryParam("_shape", equalTo("Id,Name,AllTeamMembers.Id,AllTeamMembers.FullName"))
            .withHeader("Authorization", equalTo("Bearer " + token))
            .willReturn(response));
    }

    private static ResponseDefinitionBuilder error(int status, String code) {
        return aResponse()
            .withStatus(status)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"title\": \"" + code + "\", \"status\": " + status + ", \"code\": \"" + code + "\"}");
    }
}
