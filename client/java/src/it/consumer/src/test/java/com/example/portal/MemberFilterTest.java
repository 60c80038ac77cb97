package com.example.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.RateLimitedException;
import org.coworkingapi.client.Teams;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.model.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A consumer's test with its own stubs. */
class MemberFilterTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
        .options(WireMockConfiguration.options().dynamicPort())
        .build();

    @BeforeEach
    void serveTeams() {
        TeamResponses.serve(SERVER);
    }

    @Test
    void the_tests_run_on_the_configured_path() {
        boolean modules = System.getProperty("path").equals("module path");

        assertEquals(modules ? "org.coworkingapi.client" : null, CoworkingClient.class.getModule().getName());
        assertEquals(modules ? "com.example.portal" : null, MemberFilter.class.getModule().getName());
    }

    @Test
    void the_filter_lists_the_members_of_a_team() {
        List<String> names = filter("jane-smith").names(55);

        assertEquals(12, names.size());
        assertTrue(names.contains("Zoë Ångström"), names::toString);
    }

    @Test
    void the_client_reads_a_package_private_record() {
        TeamCard card = client("jane-smith").teams().profile(55, TeamCard.class);

        assertEquals("Tech Innovators", card.name());
        assertEquals(List.of("Jane Smith", "Bob Wilson"),
            card.allTeamMembers().stream().map(TeamCard.Member::fullName).limit(2).toList());
    }

    @Test
    void the_filter_is_empty_for_an_unknown_team_and_for_a_customer_of_another_team() {
        assertEquals(List.of(), filter("jane-smith").names(999));
        assertEquals(List.of(), filter("grace-mbeki").names(55));
    }

    @Test
    void the_exception_of_a_rate_limited_call_has_the_retry_after() {
        MemberFilter filter = filter("john-doe-who-called-too-often");

        RateLimitedException e = assertThrows(RateLimitedException.class, () -> filter.names(55));

        assertEquals(Duration.ofSeconds(30), e.retryAfter());
    }

    @Test
    void the_filter_accepts_a_fake() {
        Team team = Team.builder().allTeamMembers(List.of(Customer.builder().fullName("Jane Smith").build())).build();
        Teams fake = (Teams) Proxy.newProxyInstance(Teams.class.getClassLoader(), new Class<?>[] {Teams.class},
            (proxy, method, arguments) ->
                method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments) : team);

        assertEquals(List.of("Jane Smith"), new MemberFilter(fake).names(55));
    }

    private static MemberFilter filter(String token) {
        return new MemberFilter(client(token).teams());
    }

    private static CoworkingClient client(String token) {
        return CoworkingClient.builder().baseUrl(SERVER.baseUrl()).token(() -> token).build();
    }
}
