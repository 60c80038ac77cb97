package org.coworkingapi.contract.verification.command;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the command is told, each by a property {@code verify.…}.
 *
 * @param tokens    a file with real tokens by the contracts' names; empty if the names are the tokens
 * @param stateUrl  where to ask for a state of the server
 * @param readyOnly whether what presumes another state may stay unchecked
 * @param patience  for each answer
 */
record Options(URI baseUrl, Optional<Path> tokens, Optional<URI> stateUrl, boolean readyOnly, Path spec, Path contracts,
               Duration patience, Path reports) {

    private static final String PREFIX = "verify.";
    private static final Set<String> NAMES = new TreeSet<>(Set.of("verify.base-url", "verify.tokens", "verify.state-url", "verify.states",
            "verify.spec", "verify.contracts", "verify.timeout", "verify.reports"));

    /** @throws OptionException if a property is missing, unknown, or not what it should be */
    static Options of(Map<String, String> properties) {
        Optional<String> unknown = properties.keySet().stream().filter(name -> name.startsWith(PREFIX) && !NAMES.contains(name)).sorted()
                .findFirst();
        if (unknown.isPresent()) {
            throw new OptionException("There is no option -D" + unknown.get() + "; there are " + String.join(", ", NAMES) + '.');
        }
        Optional<URI> stateUrl = url("verify.state-url", properties);
        boolean readyOnly = readyOnly(properties.get("verify.states"));
        if (readyOnly && stateUrl.isPresent()) {
            throw new OptionException("-Dverify.states=ready and -Dverify.state-url contradict each other; leave one out.");
        }
        return new Options(url("verify.base-url", properties).orElseThrow(() -> new OptionException(
                "Which server? Say it with -Dverify.base-url=https://host, with the path before that of the API, if there is one.")),
                text("verify.tokens", properties).map(path -> existing("verify.tokens", Path.of(path))), stateUrl, readyOnly,
                existing("verify.spec", Path.of(properties.getOrDefault("verify.spec", "api/openapi.yaml"))),
                existing("verify.contracts", Path.of(properties.getOrDefault("verify.contracts", "contracts"))),
                timeout(properties.getOrDefault("verify.timeout", "10")),
                Path.of(properties.getOrDefault("verify.reports", "tools/verification/target/verify")));
    }

    private static Optional<String> text(String name, Map<String, String> properties) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
    }

    private static Optional<URI> url(String name, Map<String, String> properties) {
        return text(name, properties).map(value -> {
            try {
                URI url = URI.create(value);
                if (Set.of("http", "https").contains("" + url.getScheme()) && url.getHost() != null
                        && url.getQuery() == null && url.getFragment() == null && url.getUserInfo() == null) {
                    return url;
                }
            } catch (IllegalArgumentException e) {
                // Said below, as for what is a URI and yet no URL of a server.
            }
            throw new OptionException("-D" + name + " is '" + value + "'; it must be a URL such as https://host/path.");
        });
    }

    private static boolean readyOnly(@Nullable String states) {
        if (states == null || states.isBlank()) {
            return false;
        }
        if (!states.equals("ready")) {
            throw new OptionException("-Dverify.states is '" + states
                    + "'; it must be 'ready' (leave unchecked what presumes another state), or be left out.");
        }
        return true;
    }

    private static Path existing(String name, Path path) {
        if (!Files.exists(path)) {
            throw new OptionException("-D" + name + " is '" + path + "', which does not exist.");
        }
        return path;
    }

    private static Duration timeout(String seconds) {
        if (!seconds.matches("[1-9]\\d{0,3}")) {
            throw new OptionException("-Dverify.timeout is '" + seconds + "'; it must be a number of seconds from 1 to 9999.");
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }
}
