package org.coworkingapi.server.benchmark;

import static org.coworkingapi.server.benchmark.Comparison.Contestant.SERVER;

import com.nimbusds.jose.JWSAlgorithm;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.app.coworker.GeneratedCommunity;
import org.coworkingapi.server.benchmark.Comparison.Work;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server whose PostgreSQL database has a generated community. Each request has another source. */
record Community(int size, ServerProcess server, Iterator<Long> sources, int sourcesPerRound) {

    /** Number of measured sources in all rounds. */
    private static final int SOURCES = 500;

    private static final int MAX_SOURCES_PER_ROUND = 100;

    /** Number of sources in all rounds, including those for warm-up. */
    private static final int MAX_SOURCES = 850;

    static Community create(int size, int rounds, Launcher launcher) throws IOException {
        HikariDataSource dataSource = TestDatabase.POSTGRESQL.createBlank();
        ServerProcess server = launcher.start("community-" + size, dataSource.getJdbcUrl());
        GeneratedCommunity people = new GeneratedCommunity(size);
        JdbcClient database = JdbcClient.create(dataSource);
        people.insertInto(database);
        database.sql("vacuum analyze").update();
        dataSource.close();
        List<Long> sources = people.people().stream()
                .filter(GeneratedCommunity.Person::published)
                .map(GeneratedCommunity.Person::id)
                .collect(Collectors.toList());
        Collections.shuffle(sources, new Random(1));
        int perRound = Math.min(MAX_SOURCES_PER_ROUND, (SOURCES + rounds - 1) / rounds);
        return new Community(
                size, server, List.copyOf(sources.subList(0, MAX_SOURCES)).iterator(), perRound);
    }

    static String name(int size) {
        return "community of " + size;
    }

    Case toCase(Issuer issuer) {
        return new Case(name(size), server, 1, () -> requests(issuer.token(JWSAlgorithm.RS256)));
    }

    private Supplier<byte[]> requests(String token) {
        return Comparison.once(Stream.generate(sources::next)
                .limit(sourcesPerRound)
                .map(source -> request(source, token))
                .toList());
    }

    private static byte[] request(long source, String token) {
        return SERVER.request(new Work("", "/api/public/coworkers/published/" + source + "/related"), token);
    }
}
