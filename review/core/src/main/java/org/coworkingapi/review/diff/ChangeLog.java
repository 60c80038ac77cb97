package org.coworkingapi.review.diff;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.change.Effect;
import org.coworkingapi.review.change.Kind;
import org.coworkingapi.review.change.Law;
import org.coworkingapi.review.document.Node;
import org.coworkingapi.review.schema.SchemaPair;

/** Collects edits and the places that they reach, and makes one change of each edit, however many operations it reaches. */
final class ChangeLog {

    /**
     * An edit outside schemas. Called once for each surface that it reaches: calls with the same kind, nodes, and values are one change.
     *
     * @param surface where it arrives; empty if nothing on the wire notices
     * @param guards  what takes its force away; {@code isError} follows from the surface
     */
    void add(Kind kind, Effect effect, String subject, String from, String to, Optional<Node> before, Optional<Node> after,
            Optional<Surface> surface, Law.Guards guards) {
        throw new UnsupportedOperationException();
    }

    /** What differs between two schemas, wherever it is below a surface. */
    void add(SchemaPair pair, Surface surface) {
        throw new UnsupportedOperationException();
    }

    List<Change> changes() {
        throw new UnsupportedOperationException();
    }
}
