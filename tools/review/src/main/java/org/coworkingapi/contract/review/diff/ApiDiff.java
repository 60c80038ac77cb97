package org.coworkingapi.contract.review.diff;

import java.time.LocalDate;
import java.util.List;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.OperationReader;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.schema.SchemaComparison;

/** The comparison of two documents, except for their schemas, which {@link SchemaComparison} compares. */
final class ApiDiff {

    private final DiffContext.SharedState sharedState;
    private final OperationDiff operations;
    private final ServerDiff servers;
    private final SecurityDiff security;

    /** @param today the date that decides which sunsets have passed */
    ApiDiff(Document before, Document after, LocalDate today, SchemaComparison schemas, ChangeCollector collector) {
        sharedState = new DiffContext.SharedState(
                before, after, today, schemas, collector, new DocumentationDiff(before, after, collector));
        operations = new OperationDiff(sharedState);
        servers = new ServerDiff(sharedState);
        security = new SecurityDiff(sharedState);
    }

    /** Compares the documents and adds all changes to the collector. */
    void run() {
        new MetadataDiff(sharedState).compare();
        OperationPairing paths =
                pair(OperationReader.ofPaths(sharedState.before()), OperationReader.ofPaths(sharedState.after()));
        for (OperationPair pair : paths.pairs()) {
            operations.compare(pair, false, 0);
            servers.compare(pair);
            security.compare(pair);
        }
        security.compareSchemes();
        addRemovedAndAdded(
                paths, ChangeType.OPERATION_REMOVED, ChangeType.OPERATION_ADDED, Effect.WIDENS, false, "paths");
        OperationPairing webhooks =
                pair(OperationReader.ofWebhooks(sharedState.before()), OperationReader.ofWebhooks(sharedState.after()));
        webhooks.pairs().forEach(pair -> operations.compare(pair, true, 0));
        addRemovedAndAdded(
                webhooks, ChangeType.WEBHOOK_REMOVED, ChangeType.WEBHOOK_ADDED, Effect.NONE, true, "webhooks");
        new NamedSchemaDiff(sharedState).compare();
    }

    private OperationPairing pair(List<Operation> before, List<Operation> after) {
        return new OperationPairing(before, after);
    }

    private void addRemovedAndAdded(
            OperationPairing pairing,
            ChangeType removedType,
            ChangeType addedType,
            Effect addedEffect,
            boolean isSwapped,
            String section) {
        for (Operation operation : pairing.removed()) {
            DiffContext context = new DiffContext(sharedState, operation.name(), isSwapped);
            Node root = sharedState.after().root();
            Node container = root.get(section)
                    .flatMap(pathItems -> pathItems.get(operation.item().at().key()))
                    .orElse(DiffContext.memberOrSelf(root, section));
            context.addRemoval(
                    removedType,
                    Effect.NARROWS,
                    "",
                    operation.node(),
                    container,
                    context.request(Location.OPERATION),
                    operation.lifecycle().isPastSunset(sharedState.today()));
        }
        for (Operation operation : pairing.added()) {
            DiffContext context = new DiffContext(sharedState, operation.name(), isSwapped);
            context.addAddition(addedType, addedEffect, "", operation.node(), context.request(Location.OPERATION));
        }
    }
}
