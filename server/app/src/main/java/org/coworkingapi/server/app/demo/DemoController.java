package org.coworkingapi.server.app.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves demo accounts with their tokens to the API page, and the tokens of the contracts by name. */
@RestController
@Profile("demo")
final class DemoController {

    /**
     * An account in the response.
     *
     * @param name the role, such as {@code administrator}
     * @param who the full name of the person
     */
    private record DemoAccount(String name, String who, long coworkerId, String token) {}

    private final DemoTokens tokens;

    DemoController(DemoTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping(path = "/demo/customers", produces = MediaType.APPLICATION_JSON_VALUE)
    List<DemoAccount> customers() {
        return Arrays.stream(DemoCustomer.values())
                .map(customer -> new DemoAccount(
                        customer.name().toLowerCase(Locale.ROOT),
                        customer.fullName(),
                        customer.coworkerId(),
                        tokens.tokenOf(customer)))
                .toList();
    }

    /** Returns the tokens that {@code contract verify --tokens} sends instead of the names in contracts. */
    @GetMapping(path = "/demo/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> tokens() {
        return FixtureToken.readAll().stream()
                .collect(Collectors.toMap(FixtureToken::name, tokens::tokenOf, (first, second) -> first, TreeMap::new));
    }
}
