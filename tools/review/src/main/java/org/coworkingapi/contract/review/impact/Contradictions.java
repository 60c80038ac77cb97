package org.coworkingapi.contract.review.impact;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Body;
import org.coworkingapi.contract.openapi.consumer.BodyPaths;
import org.coworkingapi.contract.openapi.consumer.Call;
import org.coworkingapi.contract.openapi.consumer.Sent;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;

/** Tells what in a contract was right under the old document and is wrong under the new one. */
final class Contradictions {

    private final Counterparts counterparts;
    private final Map<List<Object>, Set<Violation>> known = new HashMap<>();

    Contradictions(Counterparts counterparts) {
        this.counterparts = counterparts;
    }

    /** Whether a change is why a contract's own value is wrong now. */
    boolean isBlamed(Touch touch) {
        boolean isKnownPlace =
                BodyPaths.isWithin(touch.use().path(), touch.reach().path())
                        || BodyPaths.isWithin(touch.reach().path(), touch.use().path());
        for (Violation violation : violations(touch.use().call(), touch.use().location())) {
            boolean isAlternatives = Keywords.OF_ALTERNATIVES.contains(violation.keyword())
                    && BodyPaths.isWithin(touch.use().path(), violation.path());
            boolean isHere = isKnownPlace
                    ? violation.path().equals(touch.reach().path())
                            || (!Keywords.isNarrow(touch.kind())
                                    && BodyPaths.isWithin(
                                            violation.path(), touch.reach().path()))
                    : BodyPaths.isWithin(touch.use().path(), violation.path());
            if (isAlternatives || (isHere && Keywords.isAbout(touch.kind(), violation.keyword()))) {
                return true;
            }
        }
        return false;
    }

    private Set<Violation> violations(Call call, Location location) {
        return known.computeIfAbsent(List.of(call, location), key -> find(call, location));
    }

    private Set<Violation> find(Call call, Location location) {
        Optional<Operation> after = counterparts.of(call.operation());
        Optional<Node> oldSchema = call.operation().schema(location);
        Optional<Node> newSchema = after.flatMap(operation -> operation.schema(counterparts.location(call, location)));
        if (oldSchema.isEmpty() || newSchema.isEmpty()) {
            return Set.of();
        }
        boolean isRead = location.part() == Location.Part.RESPONSE_BODY;
        Set<Violation> found;
        Set<Violation> before;
        if (isRead || location.part() == Location.Part.REQUEST_BODY) {
            Optional<Body> body = isRead
                    ? call.contract().expected().body()
                    : call.contract().given().body();
            if (body.isEmpty()) {
                return Set.of();
            }
            found = Examples.violations(
                    after.orElseThrow().document(), newSchema.get(), body.get().value(), isRead);
            before = Examples.violations(
                    call.operation().document(), oldSchema.get(), body.get().value(), isRead);
        } else {
            List<String> values = values(call, location);
            if (values.isEmpty()) {
                return Set.of();
            }
            found = Examples.violations(after.orElseThrow().document(), newSchema.get(), values);
            before = Examples.violations(call.operation().document(), oldSchema.get(), values);
        }
        Set<Violation> added = new LinkedHashSet<>(found);
        added.removeAll(before);
        return added;
    }

    private static List<String> values(Call call, Location location) {
        if (location.part() == Location.Part.PARAMETER) {
            return call.sent(location).map(Sent::values).orElse(List.of());
        }
        String header = call.contract().expected().header(location.name());
        return header.isEmpty() ? List.of() : List.of(header);
    }

    /** Whether the contract lets other values pass than the one in its body. */
    static boolean isLoose(Touch touch) {
        return touch.use().location().part() == Location.Part.RESPONSE_BODY
                && touch.use()
                        .call()
                        .contract()
                        .expected()
                        .isLoose(
                                touch.use().path().isEmpty()
                                        ? JsonPath.ROOT
                                        : touch.use().path());
    }
}
