package org.coworkingapi.contract.review.impact;

import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.consumer.Call;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.review.change.Kind;

/** What a change of an operation as a whole, of its servers or its security does to somebody who calls it. */
final class CallRule {

    private static final Set<Integer> REFUSED = Set.of(401, 403);

    private final Counterparts counterparts;

    CallRule(Counterparts counterparts) {
        this.counterparts = counterparts;
    }

    Optional<Finding> judge(Touch touch) {
        return switch (touch.kind().group()) {
            case SECURITY -> security(touch);
            case SERVER -> server(touch);
            default -> call(touch);
        };
    }

    private static Optional<Finding> call(Touch touch) {
        if (touch.kind() == Kind.OPERATION_REMOVED) {
            return Finding.of(Status.BREAKS, "It calls what is not there any more.", touch.evidence());
        }
        return touch.isRisky()
                ? Finding.of(Status.AT_RISK, "It calls this. " + touch.reach().reason(), touch.evidence())
                : Optional.empty();
    }

    private Optional<Finding> security(Touch touch) {
        Call call = touch.use().call();
        Optional<Operation> after = counterparts.of(call.operation());
        if (after.isEmpty() || REFUSED.contains(call.contract().expected().status())) {
            return Optional.empty();
        }
        boolean wasLetIn = Credentials.fit(call, call.operation());
        if (wasLetIn && !Credentials.fit(call, after.get())) {
            return Finding.of(
                    Status.BREAKS, "It sends no credentials of the kind that is asked for now.", touch.evidence());
        }
        if (!touch.isRisky()) {
            return Optional.empty();
        }
        return Finding.of(
                Status.AT_RISK,
                wasLetIn
                        ? "It sends credentials of the right kind; whether they are enough, its contracts do not say."
                        : "Its contracts show no credentials.",
                touch.evidence());
    }

    private Optional<Finding> server(Touch touch) {
        Contract.Given request = touch.use().call().contract().given();
        if (!counterparts.answers(request.method(), request.path())) {
            return Finding.of(Status.BREAKS, "No server has the path that it calls.", touch.evidence());
        }
        return touch.isRisky()
                ? Finding.of(
                        Status.AT_RISK,
                        "It calls this, and its contracts do not say at which server.",
                        touch.evidence())
                : Optional.empty();
    }
}
