package org.coworkingapi.server.benchmark;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** Contestants that do the same work on the same database with the same kind of tokens. */
record Comparison(String database, Work work, TokenUse tokens, List<Contestant> contestants) {

    private static final int CONNECTIONS = 16;
    private static final int FRESH_TOKENS = 1_500;

    enum Contestant {
        SERVER("this server", "", ""),
        HAND_WRITTEN("hand-written", "", "hand-written"),
        CEILING("ceiling", "", "ceiling"),
        OPEN("no security", BenchmarkConfiguration.OPEN, "");

        final String label;
        private final String pathPrefix;
        private final String headerValue;

        Contestant(String label, String pathPrefix, String headerValue) {
            this.label = label;
            this.pathPrefix = pathPrefix;
            this.headerValue = headerValue;
        }

        byte[] request(Work work, String token) {
            return HttpConnection.request(
                    pathPrefix + work.path(),
                    HttpHeaders.AUTHORIZATION + ": Bearer " + token,
                    BenchmarkConfiguration.CONTESTANT + ": " + headerValue);
        }
    }

    /** Whether all requests of a round have the same token, or each one has a token that was not sent before. */
    enum TokenUse {
        RS256_REPEATED("RS256", true),
        RS256_FRESH("RS256", false),
        ES256_REPEATED("ES256", true),
        ES256_FRESH("ES256", false);

        final String label;
        private final String algorithm;
        private final boolean isRepeated;

        TokenUse(String algorithm, boolean isRepeated) {
            this.label = algorithm + (isRepeated ? ", repeated" : ", fresh");
            this.algorithm = algorithm;
            this.isRepeated = isRepeated;
        }

        String newToken(Issuer issuer) {
            return issuer.token(JWSAlgorithm.parse(algorithm));
        }
    }

    record Work(String label, String path) {

        static final Work RELATED = new Work("related profiles", "/api/public/coworkers/published/101/related");

        static Work scalars(int members) {
            return team("four scalars", "?_shape=Name,TeamMembersCount,ProfileSummary,UpdatedOnUtc", members);
        }

        static Work names(int members) {
            return team("names", "?_shape=Name,TeamMembers.FullName", members);
        }

        static Work full(int members) {
            return team("full", "", members);
        }

        private static Work team(String label, String query, int members) {
            return new Work(
                    String.format("%s, %,d members", label, members),
                    "/api/public/teams/" + TeamData.teamOf(members) + "/profile" + query);
        }
    }

    static String name(String database, Work work, TokenUse tokens, Contestant contestant) {
        return Stream.of(database, work.label(), tokens.label, contestant.label)
                .reduce((a, b) -> a + " | " + b)
                .orElseThrow();
    }

    String name(Contestant contestant) {
        return name(database, work, tokens, contestant);
    }

    Stream<Case> cases(ServerProcess server, Issuer issuer, long roundNanos) {
        return contestants.stream()
                .map(contestant -> new Case(
                        name(contestant), server, CONNECTIONS, () -> requests(contestant, issuer, roundNanos)));
    }

    private Supplier<byte[]> requests(Contestant contestant, Issuer issuer, long roundNanos) {
        return tokens.isRepeated
                ? repeat(contestant.request(work, tokens.newToken(issuer)), roundNanos)
                : once(IntStream.range(0, FRESH_TOKENS)
                        .parallel()
                        .mapToObj(n -> contestant.request(work, tokens.newToken(issuer)))
                        .toList());
    }

    /** Returns a source that repeats a request from the first call until the end of the round. */
    static Supplier<byte[]> repeat(byte[] request, long roundNanos) {
        long end = System.nanoTime() + roundNanos;
        return () -> System.nanoTime() < end ? request : null;
    }

    /** Returns a source that contains each request once. */
    static Supplier<byte[]> once(List<byte[]> requests) {
        return new ConcurrentLinkedQueue<>(requests)::poll;
    }
}
