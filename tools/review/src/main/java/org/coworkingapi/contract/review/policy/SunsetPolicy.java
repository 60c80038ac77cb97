package org.coworkingapi.contract.review.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Lifecycle;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.openapi.operation.OperationReader;
import org.coworkingapi.contract.openapi.operation.Sunset;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;

/** Checks that operations are removed only after an announced sunset, and that sunsets are announced in time. */
final class SunsetPolicy {

    private final LocalDate today;
    private final int days;
    private final List<PolicyViolation> violations = new ArrayList<>();

    private SunsetPolicy(LocalDate today, int days) {
        this.today = today;
        this.days = days;
    }

    /** @param days the minimum number of days between the announcement and the sunset */
    static List<PolicyViolation> check(
            LocalDate today, int days, Document before, Document after, List<Change> changes) {
        SunsetPolicy sunsetPolicy = new SunsetPolicy(today, days);
        changes.stream()
                .filter(change -> change.type() == ChangeType.OPERATION_REMOVED)
                .forEach(change -> sunsetPolicy.checkRemoved(change, before));
        Map<OperationName, String> oldSunsets = new LinkedHashMap<>();
        OperationReader.ofPaths(before)
                .forEach(operation -> oldSunsets.put(
                        withoutId(operation), operation.lifecycle().sunset()));
        OperationReader.ofPaths(after).stream()
                .filter(operation -> operation.lifecycle().isDeprecated())
                .forEach(operation ->
                        sunsetPolicy.checkDeprecated(operation, oldSunsets.getOrDefault(withoutId(operation), "")));
        return sunsetPolicy.violations;
    }

    /** Returns the name without the operationId, which may change independently. */
    private static OperationName withoutId(Operation operation) {
        return new OperationName(operation.name().method(), operation.route(), "");
    }

    private void checkRemoved(Change change, Document before) {
        Lifecycle lifecycle = OperationReader.ofPaths(before).stream()
                .filter(operation -> change.before().isPresent()
                        && operation.node().location().equals(change.before().get()))
                .findFirst()
                .map(Operation::lifecycle)
                .orElse(new Lifecycle(false, "", ""));
        if (!lifecycle.isPastSunset(today)) {
            violations.add(new PolicyViolation(
                    "removed-without-deprecation",
                    change.subject() + " was removed, but " + missingAnnouncement(lifecycle)
                            + "; deprecate it with a sunset at least "
                            + days + " days ahead, and remove it after the sunset.",
                    change.location(),
                    Optional.of(change),
                    ExceptionEntry.of(change)));
        }
    }

    private static String missingAnnouncement(Lifecycle lifecycle) {
        if (!lifecycle.isDeprecated()) {
            return "was never deprecated";
        }
        return Sunset.day(lifecycle.sunset())
                .map(day -> "its sunset is " + day)
                .orElse("was deprecated without a sunset (" + Sunset.KEYWORD + ")");
    }

    private void checkDeprecated(Operation operation, String oldSunset) {
        String sunset = operation.lifecycle().sunset();
        Node node = operation.node();
        Optional<LocalDate> end = Sunset.day(sunset);
        if (sunset.isEmpty()) {
            add(
                    "sunset-missing",
                    operation,
                    node,
                    "is deprecated without a sunset; add " + Sunset.KEYWORD + ": " + today.plusDays(days)
                            + ", or a later date.");
        } else if (end.isEmpty()) {
            add(
                    "sunset-invalid",
                    operation,
                    node,
                    "has the sunset '" + sunset + "', which is not a valid date; use a date such as "
                            + today.plusDays(days) + '.');
        } else if (!sunset.equals(oldSunset) && end.get().isBefore(today)) {
            add(
                    "sunset-in-past",
                    operation,
                    node,
                    "has the sunset " + end.get() + ", which has passed; use " + today.plusDays(days)
                            + " or a later date.");
        } else if (!sunset.equals(oldSunset) && end.get().isBefore(today.plusDays(days))) {
            add(
                    "sunset-too-soon",
                    operation,
                    node,
                    "has the sunset " + end.get() + ", which is less than " + days + " days ahead; use "
                            + today.plusDays(days)
                            + " or a later date.");
        }
    }

    private void add(String id, Operation operation, Node node, String problem) {
        violations.add(new PolicyViolation(
                id,
                operation.name() + " " + problem,
                node.get(Sunset.KEYWORD)
                        .or(() -> node.get("deprecated"))
                        .orElse(node)
                        .location(),
                Optional.empty(),
                ""));
    }
}
