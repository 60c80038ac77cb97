package org.coworkingapi.contract.verification.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/** Writes down which facts a server's answers show: the id of each once, one a line, as soon as it is seen. */
public final class EvidenceLog {

    private final Facts facts;
    private final Path file;
    private final Set<String> written = new HashSet<>();

    private EvidenceLog(Facts facts, Path file) {
        this.facts = facts;
        this.file = file;
    }

    /** A log that begins anew: what an earlier run saw proves nothing of this one. */
    public static EvidenceLog start(Spec spec, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EvidenceLog(new Facts(spec), file);
    }

    /** To be called with answers that are what the spec says; an answer that is not is no evidence. */
    public synchronized void add(Request request, ReceivedResponse response) {
        Set<String> fresh = new TreeSet<>(facts.shown(request, response));
        fresh.removeIf(id -> !written.add(id));
        if (!fresh.isEmpty()) {
            try {
                Files.write(file, fresh, StandardOpenOption.APPEND);
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
