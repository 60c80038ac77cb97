package org.coworkingapi.contract.verification.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/** Logs the facts that responses of a server show: one id per line, without duplicates. */
public final class EvidenceLog {

    private final Facts facts;
    private final Path file;
    private final Set<String> loggedIds = new HashSet<>();

    private EvidenceLog(Facts facts, Path file) {
        this.facts = facts;
        this.file = file;
    }

    /** Starts an empty log, because the evidence of an earlier run does not apply to this run. */
    public static EvidenceLog start(Spec spec, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EvidenceLog(new Facts(spec), file);
    }

    /** Logs the facts that a response shows. The response must match the spec; invalid responses are not evidence. */
    public void add(Request request, ReceivedResponse response) {
        add(facts.shownFactIds(request, response));
    }

    /**
     * Logs the facts that a response shows about an operation, even if the path of the request belongs to no operation.
     */
    public void add(Operation operation, ReceivedResponse response) {
        add(facts.shownFactIds(operation, response.status(), response.json()));
    }

    private synchronized void add(Collection<String> ids) {
        Set<String> newIds = new TreeSet<>(ids);
        newIds.removeIf(id -> !loggedIds.add(id));
        if (!newIds.isEmpty()) {
            try {
                Files.write(file, newIds, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
