package org.coworkingapi.server.app.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.server.app.http.ServerTest;
import org.coworkingapi.server.app.http.ServerWire;
import org.coworkingapi.verification.check.ContractCheck;
import org.coworkingapi.verification.check.ExampleCheck;
import org.coworkingapi.verification.check.StubCheck;
import org.coworkingapi.verification.contract.Contracts;
import org.coworkingapi.verification.finding.Outcome;
import org.coworkingapi.verification.run.HttpWire;
import org.coworkingapi.verification.run.Tokens;
import org.coworkingapi.verification.run.Verification;
import org.coworkingapi.verification.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Every fault that we could think of is noticed, and the table of them in the docs is what came out. */
@ServerTest
class DriftScoreTest {

    private static final Path ROOT = Path.of("../..");
    /** Longer than any answer that comes; so long each request waits whose answer never does. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Autowired
    private ServerWire server;

    @TempDir
    private Path folder;

    @Test
    void every_fault_is_noticed_and_the_table_in_the_docs_says_by_whom() throws IOException {
        List<Row> rows = new ArrayList<>(wire());
        rows.addAll(planted());
        String table = DriftTable.of(rows);
        Files.createDirectories(Path.of("target/verification"));
        Files.writeString(Path.of("target/verification/drift.md"), table);
        System.out.println(table);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(40).allMatch(Row::caught);
    }

    private List<Row> wire() {
        Contracts contracts = Contracts.read(ROOT.resolve("contracts"));
        Verification verification = new Verification(Spec.read(ROOT.resolve("api/openapi.yaml")), contracts);
        try (FaultyProxy proxy = new FaultyProxy(server)) {
            assertThat(run(verification, contracts, proxy)).allMatch(Outcome::isGreen);
            return Stream.of(FieldFaults.all(), ProtocolFaults.all(), RequestFaults.all()).flatMap(List::stream).map(fault -> {
                proxy.put(fault);
                return new Row(fault.kind(), fault.name(), run(verification, contracts, proxy));
            }).toList();
        }
    }

    private static List<Outcome> run(Verification verification, Contracts contracts, FaultyProxy proxy) {
        return verification.run(new HttpWire(proxy.url(), Tokens.names(contracts.tokens()), Optional.of(proxy.states()), PATIENCE));
    }

    private List<Row> planted() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (PlantedFault fault : PlantedFault.all()) {
            Path root = Files.createDirectory(folder.resolve("fault-" + rows.size()));
            Copy.of(ROOT.resolve("api"), root.resolve("api"));
            Copy.of(ROOT.resolve("contracts"), root.resolve("contracts"));
            boolean stub = fault.kind().equals("stub");
            if (stub) {
                Mappings.write(Contracts.read(root.resolve("contracts")), root);
            }
            fault.plant(root);
            Spec spec = Spec.read(root.resolve("api/openapi.yaml"));
            Contracts contracts = Contracts.read(root.resolve("contracts"));
            List<Outcome> outcomes = new ArrayList<>(new ContractCheck(spec, contracts).outcomes());
            outcomes.addAll(new ExampleCheck(spec).outcomes());
            if (stub) {
                outcomes.addAll(new StubCheck(spec, contracts).outcomes(root));
            }
            rows.add(new Row(fault.kind(), fault.name(), outcomes));
        }
        return rows;
    }
}
