package org.coworkingapi.contract.review.change;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.document.Sha256;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.openapi.operation.OperationName;

/**
 * One edit of a document, with all locations that it affects.
 *
 * @param subject the changed part: {@code Team.Name}, {@code GET /teams/{teamId}/profile query parameter _shape}
 * @param effect the effect on the set of accepted values
 * @param from the old value as short JSON or plain text; empty if there was none
 * @param to the new value; empty if there is none
 * @param before the location in the old document; empty for additions
 * @param after the location in the new document; for removals the location of the parent, if it still exists
 * @param affectedLocations the affected locations on the wire, in the order of operations; empty if the part is unused
 * @param hasMoreLocations whether the change affects more locations, with the same verdicts as the listed ones
 * @param wire the worst verdict of the affected locations
 * @param code the verdict for code that uses a generated client
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
        boolean hasMoreLocations,
        Verdict wire,
        Verdict code) {

    /** Orders changes by verdict, the worst first, and then by location. */
    public static final Comparator<Change> ORDER = Comparator.comparing(Change::wire)
            .reversed()
            .thenComparing(Comparator.comparing(Change::code).reversed())
            .thenComparing(change -> change.location().file().toString())
            .thenComparing(change -> change.location().line())
            .thenComparing(Change::type)
            .thenComparing(Change::subject)
            .thenComparing(Change::key);

    private static final Set<ChangeType> PRESENCE_CHANGES = EnumSet.of(
            ChangeType.PROPERTY_ADDED_REQUIRED, ChangeType.PROPERTY_ADDED_OPTIONAL, ChangeType.PROPERTY_REMOVED);

    public Change {
        affectedLocations = List.copyOf(affectedLocations);
    }

    /** Creates a change that affects only the given locations. */
    public Change(
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
        this(type, subject, effect, from, to, before, after, affectedLocations, false, wire, code);
    }

    /** Returns the location in the new document, or in the old document for removals. */
    public SourceLocation location() {
        return (type.isRemoval() ? before.or(() -> after) : after.or(() -> before)).orElseThrow();
    }

    /**
     * Returns the key of this change in the exceptions of a policy. The key consists of the type, the location, and a
     * digest of the subject and the old and new values. It does not depend on line numbers or sentences. Two changes at
     * the same location have different keys.
     */
    public String key() {
        // The indexes of unordered lists are omitted. The digest of the subject distinguishes their items.
        return type.id()
                + '@'
                + location().pointer().replaceAll("/(required|enum|parameters)/\\d+(?=/|$)", "/$1")
                + '#'
                + Sha256.hex(String.join("\u0000", keySubject(), from, to)).substring(0, 8);
    }

    /**
     * Returns the subject in the key. It repeats the name of a property of an unnamed schema, as version 1.0.0 did, so
     * that existing exceptions remain valid.
     */
    private String keySubject() {
        String pointer = location().pointer();
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        boolean isRepeated = PRESENCE_CHANGES.contains(type)
                && pointer.endsWith("/properties/" + name)
                && subject.endsWith(' ' + name);
        return isRepeated ? subject + '.' + name : subject;
    }

    /** Returns a sentence that describes the change. */
    public String sentence() {
        return sentence(UnaryOperator.identity());
    }

    /** Returns the sentence with {@code mark} applied to each name and value, for example to escape them. */
    public String sentence(UnaryOperator<String> mark) {
        return type.sentence(subject, from, to, mark);
    }

    /** Returns the affected operations, sorted and without duplicates. */
    public List<OperationName> operations() {
        return affectedLocations.stream()
                .map(AffectedLocation::operation)
                .distinct()
                .sorted()
                .toList();
    }

    /** Omits the affected locations, of which there can be thousands. */
    @Override
    public int hashCode() {
        return Objects.hash(type, subject, from, to);
    }
}
