package org.coworkingapi.contract.review.change;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.document.Sha256;
import org.coworkingapi.contract.openapi.operation.OperationName;

/**
 * One edit that somebody made, with all that it reaches.
 *
 * @param subject what was changed, structurally: {@code Team.Name}, {@code GET /teams/{teamId}/profile query parameter
 *     _shape}
 * @param effect on the set of accepted values
 * @param from the old value as short JSON or text; empty if there was none
 * @param to the new value; empty if there is none
 * @param before where it was in the old document; empty if nothing was there
 * @param after where it is in the new document; for what was removed: what it was removed from, if that is still there
 * @param affectedLocations where it arrives on the wire, in the order of operations; empty if nothing uses it
 * @param wire the worst verdict of the reaches
 * @param code the verdict for clients that are generated from the document
 */
public record Change(
        ChangeType type,
        String subject,
        Effect effect,
        String from,
        String to,
        Optional<SourceLocation> before,
        Optional<SourceLocation> after,
        List<AffectedLocation> affectedLocations,
        Verdict wire,
        Verdict code) {

    /** The worst first, then in the order of the document. */
    public static final Comparator<Change> ORDER = Comparator.comparing(Change::wire)
            .reversed()
            .thenComparing(Comparator.comparing(Change::code).reversed())
            .thenComparing(change -> change.location().file().toString())
            .thenComparing(change -> change.location().line())
            .thenComparing(Change::type)
            .thenComparing(Change::subject)
            .thenComparing(Change::key);

    public Change {
        affectedLocations = List.copyOf(affectedLocations);
    }

    /** Where to look: in the new document, or for what is gone in the old one. */
    public SourceLocation location() {
        return (type.isRemoval() ? before.or(() -> after) : after.or(() -> before)).orElseThrow();
    }

    /**
     * What names this change in a list of exceptions: kind, structural place, and a digest of subject, old and new
     * value. It stays the same when lines move or messages are worded anew, and differs when the same place changes in
     * another way.
     */
    public String key() {
        // Without the index in a list whose order says nothing; the subject tells its items apart.
        return type.id()
                + '@'
                + location().pointer().replaceAll("/(required|enum|parameters)/\\d+(?=/|$)", "/$1")
                + '#'
                + Sha256.hex(String.join("\u0000", subject, from, to)).substring(0, 8);
    }

    /** One sentence: what is different now. */
    public String sentence() {
        return sentence(UnaryOperator.identity());
    }

    /** The same sentence, each name and value in it as {@code mark} writes it: escaped, in quotes, as code. */
    public String sentence(UnaryOperator<String> mark) {
        return type.sentence(subject, from, to, mark);
    }

    /** The operations that it reaches, each once. */
    public List<OperationName> operations() {
        return affectedLocations.stream().map(AffectedLocation::operation).distinct().sorted().toList();
    }

    /** Without the reaches, which can be thousands. */
    @Override
    public int hashCode() {
        return Objects.hash(type, subject, from, to);
    }
}
