package org.coworkingapi.contract.openapi.derive;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.consumer.SentParameter;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.operation.Parameter;

/** The requests of a consumer that the document does not describe. Contracts that expect an error can send anything. */
public final class RequestNotices {

    private RequestNotices() {}

    /** Returns a notice for each unknown query parameter, and for each contract that calls no operation. */
    public static List<Notice> of(Usage usage, Consumer consumer) {
        List<Notice> notices = new ArrayList<>();
        for (ContractCall call : usage.calls(consumer)) {
            if (call.contract().expectsSuccess()) {
                call.undocumentedQuery().forEach(sent -> notices.add(undocumented(call, sent)));
            }
        }
        usage.unmatched().stream()
                .filter(contract -> contract.declaredConsumer().equals(consumer) && contract.expectsSuccess())
                .map(RequestNotices::unmatched)
                .forEach(notices::add);
        return notices;
    }

    private static Notice undocumented(ContractCall call, SentParameter sent) {
        List<String> names =
                call.operation().parametersIn("query").map(Parameter::name).toList();
        return new Notice(
                sent.location(),
                call.operation().id() + " has no query parameter '" + sent.name() + "'"
                        + NearestName.suggestion(sent.name(), names) + " Run 'contract check'.");
    }

    private static Notice unmatched(Contract contract) {
        Contract.ContractRequest request = contract.given();
        return new Notice(
                request.location(),
                "No operation has the method and path " + request.method() + ' ' + request.path()
                        + "; the contract is ignored.");
    }
}
