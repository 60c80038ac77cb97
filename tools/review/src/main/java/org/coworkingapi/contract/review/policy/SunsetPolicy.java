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

/** Asks that operations end only after their end was announced, and was announced in time. */
final class SunsetPolicy {

    private final LocalDate today;
    private final int days;
    private final List<PolicyViolation> violations = new ArrayList<>();

    private SunsetPolicy(LocalDate today, int days) {
        this.today = today;
        this.days = days;
    }

    /** @param days how many lie at least between an announcement and the end */
    static List<PolicyViolation> check(LocalDate today, int days, Document before, Document after, List<Change> changes) {
        SunsetPolicy sunsetPolicy = new SunsetPolicy(today, days);
        changes.stream()
                .filter(change -> change.type() == ChangeType.OPERATION_REMOVED)
                .forEach(change -> sunsetPolicy.removed(change, before));
        Map<OperationName, String> announced = new LinkedHashMap<>();
        OperationReader.ofPaths(before)
                .forEach(operation ->
                        announced.put(plain(operation), operation.lifecycle().sunset()));
        OperationReader.ofPaths(after).stream()
                .filter(operation -> operation.lifecycle().isDeprecated())
                .forEach(operation -> sunsetPolicy.deprecated(operation, announced.getOrDefault(plain(operation), "")));
        return sunsetPolicy.violations;
    }

    /** What ids are called is nothing that ends. */
    private static OperationName plain(Operation operation) {
        return new OperationName(operation.name().method(), operation.route(), "");
    }

    private void removed(Change change, Document before) {
        Lifecycle lifecycle = OperationReader.ofPaths(before).stream()
                .filter(operation -> change.before().isPresent()
                        && operation.node().location().equals(change.before().get()))
                .findFirst()
                .map(Operation::lifecycle)
                .orElse(new Lifecycle(false, "", ""));
        if (!lifecycle.isPastSunset(today)) {
            violations.add(new PolicyViolation(
                    "removed-without-deprecation",
                    change.subject() + " is gone, and " + announced(lifecycle)
                            + "; deprecate it with a last day, "
                            + days + " or more days ahead, and remove it after that day.",
                    change.location(),
                    Optional.of(change),
                    ExceptionEntry.of(change)));
        }
    }

    private static String announced(Lifecycle lifecycle) {
        if (!lifecycle.isDeprecated()) {
            return "was never deprecated";
        }
        return Sunset.day(lifecycle.sunset())
                .map(day -> "was announced to stay until " + day)
                .orElse("was deprecated without a last day (" + Sunset.KEYWORD + ")");
    }

    private void deprecated(Operation operation, String announcedBefore) {
        String sunset = operation.lifecycle().sunset();
        Node node = operation.node();
        Optional<LocalDate> end = Sunset.day(sunset);
        if (sunset.isEmpty()) {
            add(
                    "sunset-missing",
                    operation,
                    node,
                    "is deprecated without a last day; " + Sunset.KEYWORD + ": " + today.plusDays(days)
                            + ", or a later day, would be right.");
        } else if (end.isEmpty()) {
            add(
                    "sunset-invalid",
                    operation,
                    node,
                    "ends on '" + sunset + "', which is no date; a day as " + today.plusDays(days)
                            + " would be right.");
        } else if (!sunset.equals(announcedBefore) && end.get().isBefore(today)) {
            add(
                    "sunset-in-past",
                    operation,
                    node,
                    "is announced to end on " + end.get() + ", which is over; " + today.plusDays(days)
                            + " or later would be right.");
        } else if (!sunset.equals(announcedBefore) && end.get().isBefore(today.plusDays(days))) {
            add(
                    "sunset-too-soon",
                    operation,
                    node,
                    "is announced to end on " + end.get() + ", in less than " + days + " days; "
                            + today.plusDays(days)
                            + " or later would be right.");
        }
    }

    private void add(String id, Operation operation, Node node, String what) {
        violations.add(new PolicyViolation(
                id,
                operation.name() + " " + what,
                node.get(Sunset.KEYWORD)
                        .or(() -> node.get("deprecated"))
                        .orElse(node)
                        .location(),
                Optional.empty(),
                ""));
    }
}
