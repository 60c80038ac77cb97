package org.coworkingapi.contract.verification.finding;

import java.util.Locale;

/** A rule that the checks enforce. Its id is stable because reports contain it. */
public enum FindingRule {
    FILE_UNREADABLE("Every file must be valid YAML or JSON without duplicate keys."),

    ANSWER_ROUTE("A server must not return a success status where the spec has no operation."),
    ANSWER_STATUS("Every response must have a documented status."),
    ANSWER_MEDIA_TYPE("A response body must have a documented media type."),
    ANSWER_HEADER("Required response headers must be present, and documented headers must match their schemas."),
    ANSWER_BODY("A response body must match its schema."),
    ANSWER_UNDOCUMENTED("A response body must not have undocumented properties."),
    ANSWER_INCOMPLETE("A response body must have every requested property."),
    ANSWER_CODE("Every error must have a code that is documented for its status."),

    CONSUMER_FILE("Every consumer must have a valid consumer.yaml."),
    CONTRACT_PLACE("A contract must be in the folder of its consumer and operation, and its 'name' must equal its file "
            + "name without .yaml."),
    CONTRACT_FORM("A contract must have all required keys and no unsupported keys."),
    CONTRACT_DUPLICATE("A consumer must not have two contracts with the same request."),
    CONTRACT_PRIORITY(
            "A contract must have a higher priority than each less specific contract whose stub also matches its "
                    + "request."),
    CONTRACT_REQUEST("A request must match the spec, unless the contract expects the error that the request causes."),
    CONTRACT_REQUEST_UNDOCUMENTED("A request must not have undocumented parameters or headers."),
    CONTRACT_TOKEN("A token must be defined in the fixture, and its state must fit the expected response."),
    CONTRACT_STATUS("A contract must expect a documented status."),
    CONTRACT_CODE("A contract must expect an error code that is documented for its status and type."),
    CONTRACT_MEDIA_TYPE("A contract must expect a documented media type."),
    CONTRACT_HEADER("Each header that a contract expects must be documented, and its value must be valid."),
    CONTRACT_BODY("The example of a contract must match the schema."),
    CONTRACT_UNDOCUMENTED("A contract must not read undocumented fields."),
    CONTRACT_NOT_ASKED("A contract must not read fields that its request does not select."),
    MATCHER_FORM("A matcher must be valid."),
    MATCHER_UNUSED("A matcher must refer to a part of the contract's example."),
    MATCHER_EXAMPLE("The example of a contract must satisfy the contract's own matchers."),
    MATCHER_SCHEMA("A matcher must not contradict the schema."),
    MATCHER_ACCEPTS_ALL("A matcher must not accept arbitrary values."),
    CONTRACT_VACUOUS("A contract must check more than the status."),
    CONTRACT_CODE_FREE("A contract for an error must fail if the response has a different code."),
    CONTRACT_LIST("A contract must specify whether a list is empty."),
    CONTRACT_FIELD_FREE("A contract must fail if a field of its body is missing or has a wrong value."),
    VARIATION_RESULTS_FORM("The results in variations.yaml must be in the format that the test kit writes."),
    VARIATION_RESULTS_STALE("The results in variations.yaml must belong to the current version of their contract."),
    VARIATION_UNKNOWN("The results in variations.yaml must be of variations that apply to a contract of the consumer."),
    EXAMPLE_SCHEMA("An example in the spec must match its schema."),
    EXAMPLE_INCOMPLETE(
            "An example of a response must have every property, or every property that its x-shape selects."),
    EXAMPLE_ERROR("An example of an error must have the status of its response, and each code must have its own type."),
    EXAMPLE_UNUSED("An example in the spec must be used by a response."),
    SCHEMA_UNSUPPORTED("The alternatives of oneOf or anyOf must not be schemas of objects."),
    STUB_UNPAIRED("Every contract must have exactly one stub, and every stub must have a contract."),
    STUB_REQUEST("A stub must match the request of its contract and no other request."),
    STUB_ANSWER("A stub must return the response that its contract expects."),
    STUB_SPEC("A stub must return a response that the spec allows."),

    PROVIDER_SILENT("A server must respond to every request over HTTP within the timeout."),
    PROVIDER_CONTRACT("A server must return the responses that the contracts expect."),
    PROVIDER_EXAMPLE("A server with the fixture must return the examples of the spec."),
    PROVIDER_ANSWER("A server must respond with the status and code that the spec specifies."),
    PROVIDER_EFFECT("A successful write must be visible in a later read, and a rejected write must change nothing."),
    CASE_IMPOSSIBLE("For each constraint of the spec, the tools must be able to generate a request that violates it."),
    CASE_UNDOCUMENTED("The spec must specify the error of a request that violates a constraint."),
    CASE_UNPROVOKED("The spec and the fixture must provide a request that leads to each documented status and code."),
    FIXTURE_REQUEST("The requests of the fixture must lead to the responses that the spec documents."),

    EVIDENCE_MISSING("Every value, status and code that the spec allows must be observed in a response or waived."),
    WAIVER_INCOMPLETE("A waiver must have evidence, a reason, an owner and an expiry date."),
    WAIVER_UNKNOWN("A waiver must name evidence that the spec requires."),
    WAIVER_UNUSED("A waiver must name evidence that was not observed."),
    WAIVER_EXPIRED("A waiver must not be expired.");

    private final String sentence;

    FindingRule(String sentence) {
        this.sentence = sentence;
    }

    /** Returns the stable id, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the requirement as a sentence. */
    public String sentence() {
        return sentence;
    }
}
