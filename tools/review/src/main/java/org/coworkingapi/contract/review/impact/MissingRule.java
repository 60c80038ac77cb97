package org.coworkingapi.contract.review.impact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Body;
import org.coworkingapi.contract.openapi.consumer.BodyPaths;
import org.coworkingapi.contract.openapi.consumer.Call;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Kind;
import org.coworkingapi.contract.review.change.Reach;
import org.coworkingapi.contract.review.change.Verdict;

/** What a change does to somebody who does not send what changed. */
final class MissingRule {

    private static final Set<Kind> REQUIRED = EnumSet.of(
            Kind.PARAMETER_ADDED_REQUIRED,
            Kind.PARAMETER_BECAME_REQUIRED,
            Kind.REQUEST_BODY_ADDED_REQUIRED,
            Kind.REQUEST_BODY_BECAME_REQUIRED,
            Kind.PROPERTY_ADDED_REQUIRED,
            Kind.PROPERTY_BECAME_REQUIRED);
    private static final Set<Kind> DEFAULTS =
            EnumSet.of(Kind.DEFAULT_ADDED, Kind.DEFAULT_CHANGED, Kind.DEFAULT_REMOVED);

    /** The changes that only those notice who leave something out. */
    static final Set<Kind> KINDS = EnumSet.copyOf(REQUIRED);

    static {
        KINDS.addAll(DEFAULTS);
    }

    private MissingRule() {}

    /** @param location of the reach, as the old document names it */
    static Optional<Finding> judge(Change change, Reach reach, Location location, Call call) {
        if (!KINDS.contains(change.kind())
                || call.isNoMethod()
                || reach.verdict().compareTo(Verdict.RISKY) < 0) {
            return Optional.empty();
        }
        return missing(reach, location, call).flatMap(evidence -> {
            if (DEFAULTS.contains(change.kind())) {
                return Finding.of(Status.AT_RISK, "It leaves this out, and so gets the default.", evidence);
            }
            return call.contract().expectsSuccess()
                    ? Finding.of(Status.BREAKS, "It does not send this, which is asked for now.", evidence)
                    : Finding.of(
                            Status.AT_RISK,
                            "It does not send this, which is asked for now, and may get another error.",
                            evidence);
        });
    }

    private static Optional<Evidence> missing(Reach reach, Location location, Call call) {
        if (location.part() == Location.Part.PARAMETER) {
            return call.sent(location).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Evidence(call.contract().given().place(), "sends no " + location.name()));
        }
        Optional<Body> body = call.contract().given().body();
        if (reach.path().isEmpty() || reach.path().equals(JsonPath.ROOT)) {
            return body.isPresent()
                    ? Optional.empty()
                    : Optional.of(new Evidence(call.contract().given().place(), "sends no body"));
        }
        if (body.isEmpty() || !call.requestBody().equals(location)) {
            return Optional.empty();
        }
        List<String> steps = JsonPath.steps(reach.path());
        String parent = JsonPath.ROOT + String.join("", steps.subList(0, steps.size() - 1));
        String member = steps.get(steps.size() - 1);
        return BodyPaths.values(body.get().value(), parent).stream()
                .filter(Node::isObject)
                .filter(value ->
                        value.members().keySet().stream().map(JsonPath::member).noneMatch(member::equals))
                .findFirst()
                .map(value -> new Evidence(body.get().place(value), "sends no " + reach.path()));
    }
}
