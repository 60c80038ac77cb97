package org.coworkingapi.contract.review.diff;

import java.time.LocalDate;
import java.util.List;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Operations;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.schema.SchemaComparison;

/** Compares all of two documents that is not inside schemas, and finds the pairs of schemas. */
final class ApiDiff {

    private final Scene.Shared shared;
    private final OperationDiff operations;
    private final Servers servers;
    private final Security security;

    /** @param today decides which announced ends have passed */
    ApiDiff(Document before, Document after, LocalDate today, SchemaComparison schemas, ChangeLog log) {
        shared = new Scene.Shared(before, after, today, schemas, log, new Texts(before, after, log));
        operations = new OperationDiff(shared);
        servers = new Servers(shared);
        security = new Security(shared);
    }

    /** Writes all that differs into the log. */
    void run() {
        new Whole(shared).compare();
        OperationMatching paths = matching(Operations.ofPaths(shared.before()), Operations.ofPaths(shared.after()));
        for (OperationPair pair : paths.pairs()) {
            operations.compare(pair, false, 0);
            servers.compare(pair);
            security.compare(pair);
        }
        security.compareSchemes();
        existence(paths, Kind.OPERATION_REMOVED, Kind.OPERATION_ADDED, Effect.WIDENS, false, "paths");
        OperationMatching webhooks =
                matching(Operations.ofWebhooks(shared.before()), Operations.ofWebhooks(shared.after()));
        webhooks.pairs().forEach(pair -> operations.compare(pair, true, 0));
        existence(webhooks, Kind.WEBHOOK_REMOVED, Kind.WEBHOOK_ADDED, Effect.NONE, true, "webhooks");
        new SchemaNames(shared).compare();
    }

    private OperationMatching matching(List<Operation> before, List<Operation> after) {
        return new OperationMatching(before, after);
    }

    private void existence(
            OperationMatching matching, Kind removed, Kind added, Effect adding, boolean isSwapped, String section) {
        for (Operation operation : matching.removed()) {
            Scene scene = new Scene(shared, operation.name(), isSwapped);
            Node root = shared.after().root();
            Node container = root.get(section)
                    .flatMap(all -> all.get(operation.item().at().key()))
                    .orElse(Scene.said(root, section));
            scene.removed(
                    removed,
                    Effect.NARROWS,
                    "",
                    operation.node(),
                    container,
                    scene.request(Location.OPERATION),
                    operation.lifecycle().isOver(shared.today()));
        }
        for (Operation operation : matching.added()) {
            Scene scene = new Scene(shared, operation.name(), isSwapped);
            scene.added(added, adding, "", operation.node(), scene.request(Location.OPERATION));
        }
    }
}
