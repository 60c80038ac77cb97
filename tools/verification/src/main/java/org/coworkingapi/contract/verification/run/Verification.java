package org.coworkingapi.contract.verification.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.cases.Case;
import org.coworkingapi.contract.verification.cases.Cases;
import org.coworkingapi.contract.verification.check.AnswerCheck;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Outcome;
import org.coworkingapi.contract.verification.finding.Rule;
import org.coworkingapi.contract.verification.http.Answer;
import org.coworkingapi.contract.verification.http.NoAnswerException;
import org.coworkingapi.contract.verification.http.NoStateException;
import org.coworkingapi.contract.verification.http.Wire;

/**
 * Runs the contracts of all consumers and the cases of the spec. What to send is derived once; it may run over many
 * wires.
 */
public final class Verification {

    /** The suite of what follows from the spec. */
    public static final String SPEC = "spec";

    private final Spec spec;
    private final Contracts contracts;
    private final Cases cases;
    private final ContractJudge contractJudge;
    private final CaseJudge caseJudge;

    public Verification(Spec spec, Contracts contracts) {
        this(spec, contracts, Cases.of(spec, contracts));
    }

    public Verification(Spec spec, Contracts contracts, Cases cases) {
        this.spec = spec;
        this.contracts = contracts;
        this.cases = cases;
        Usage usage = Usage.of(spec, contracts);
        AnswerCheck answers = new AnswerCheck(spec, usage);
        this.contractJudge = new ContractJudge(spec, answers);
        this.caseJudge = new CaseJudge(usage, answers);
    }

    public Cases cases() {
        return cases;
    }

    /** Everything that it sends, in order. */
    public List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        contracts.contracts().forEach(contract -> requests.add(contract.request()));
        cases.cases().forEach(one -> requests.add(one.request()));
        return requests;
    }

    /** One outcome for each contract, by consumer, then one for each case. */
    public List<Outcome> run(Wire wire) {
        List<Outcome> outcomes = new ArrayList<>();
        TreeSet<String> consumers = new TreeSet<>(contracts.names());
        contracts.unreadable().forEach(file -> consumers.add(consumer(file)));
        for (String consumer : consumers) {
            contracts.unreadable().stream()
                    .filter(file -> consumer(file).equals(consumer))
                    .map(this::unreadable)
                    .forEach(outcomes::add);
            contracts.of(consumer).forEach(contract -> outcomes.add(run(contract, wire)));
        }
        outcomes.add(Outcome.of(SPEC, "a request for every constraint, status and code", "", cases.findings()));
        cases.cases().forEach(one -> outcomes.add(run(one, wire)));
        return outcomes;
    }

    /** How one contract ends. */
    public Outcome run(Contract contract, Wire wire) {
        Optional<Operation> operation = spec.operationOf(contract.operationFolder());
        String name = contract.operationFolder() + '/' + contract.name();
        String id = operation.map(Operation::id).orElse(contract.operationFolder());
        try {
            Answer answer = wire.send(contract.request());
            return Outcome.of(contract.consumer(), name, id, contractJudge.findings(contract, answer));
        } catch (NoAnswerException e) {
            return Outcome.of(contract.consumer(), name, id, List.of(contractJudge.silence(contract, e)));
        } catch (NoStateException e) {
            return new Outcome(contract.consumer(), name, id, List.of(), Optional.of(e.reason()));
        }
    }

    /** How one case ends. */
    public Outcome run(Case one, Wire wire) {
        String name = one.operation().id() + ' ' + one.name();
        try {
            return Outcome.of(SPEC, name, one.operation().id(), caseJudge.findings(one, wire.send(one.request())));
        } catch (NoAnswerException e) {
            return Outcome.of(SPEC, name, one.operation().id(), List.of(caseJudge.silence(one, e)));
        } catch (NoStateException e) {
            return new Outcome(SPEC, name, one.operation().id(), List.of(), Optional.of(e.reason()));
        }
    }

    private String consumer(BadInputException file) {
        return contracts.folder().relativize(file.file()).getName(0).toString();
    }

    private Outcome unreadable(BadInputException e) {
        Path file = e.file();
        return Outcome.of(
                consumer(e),
                file.getFileName().toString(),
                "",
                List.of(new Finding(
                        Rule.FILE_UNREADABLE,
                        file,
                        e.line(),
                        "",
                        "",
                        List.of(),
                        "The file cannot be read: " + e.getMessage() + '.',
                        "Correct it.")));
    }
}
