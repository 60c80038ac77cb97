package org.coworkingapi.contract.verification.finding;

import java.util.Locale;

/** A kind of finding. Its id is stable: reports and waivers name it. */
public enum FindingRule {
    FILE_UNREADABLE("A file is what its place says, YAML or JSON, with no key twice."),

    ANSWER_ROUTE("A server answers only where the spec has an operation."),
    ANSWER_STATUS("Every status that a server answers is documented."),
    ANSWER_MEDIA_TYPE("A body has the media type that the spec says."),
    ANSWER_HEADER("A documented header is there, and is as its schema says."),
    ANSWER_BODY("A body keeps its schema."),
    ANSWER_UNDOCUMENTED("A body has no property that the spec does not name."),
    ANSWER_INCOMPLETE("A body has every property that was asked for."),
    ANSWER_CODE("Every error has a code that is documented with its status."),

    CONSUMER_FILE("Every consumer says in consumer.yaml who it is."),
    CONTRACT_PLACE("A contract lies in the folder of its consumer and its operation, and is named as its file."),
    CONTRACT_FORM("A contract has what a contract needs, and no key that nothing would check."),
    CONTRACT_DUPLICATE("A consumer sends no request twice."),
    CONTRACT_REQUEST("A request keeps the spec, unless the contract expects the very error that it leads to."),
    CONTRACT_REQUEST_UNDOCUMENTED("A request has no parameter and no header that the spec does not name."),
    CONTRACT_TOKEN("A token is one of the fixture, and its state fits the answer."),
    CONTRACT_STATUS("A contract expects a status that the spec documents."),
    CONTRACT_CODE("A contract expects an error code that the spec documents with its status and type."),
    CONTRACT_MEDIA_TYPE("A contract expects a media type that the spec documents."),
    CONTRACT_HEADER("A contract expects headers that the spec documents, as their schemas say."),
    CONTRACT_BODY("A contract's example keeps the schema."),
    CONTRACT_UNDOCUMENTED("A contract reads no field that the spec does not name."),
    CONTRACT_NOT_ASKED("A contract reads no field that its request does not ask for."),
    MATCHER_FORM("A matcher can be evaluated."),
    MATCHER_UNUSED("A matcher names a part of its own example."),
    MATCHER_EXAMPLE("A contract's example satisfies its own matchers."),
    MATCHER_SCHEMA("A matcher asks for what the schema allows."),
    MATCHER_ACCEPTS_ALL("A matcher refuses something."),
    CONTRACT_VACUOUS("A contract checks more than the status."),
    CONTRACT_CODE_FREE("A contract for an error would notice another code."),
    CONTRACT_LIST("A contract says whether a list is empty or full."),
    CONTRACT_FIELD_FREE("A contract would notice if a field that it lists were gone or wrong."),
    EXAMPLE_SCHEMA("An example in the spec keeps its schema."),
    EXAMPLE_INCOMPLETE("An example of a whole answer has every property; one of a part says which (x-shape)."),
    EXAMPLE_ERROR("An example of an error agrees with its status, and its code and type belong to each other alone."),
    EXAMPLE_UNUSED("An example in the spec is shown somewhere."),
    SCHEMA_UNSUPPORTED("A schema is one that can be closed and completed: no combination of several objects."),
    STUB_UNPAIRED("Every contract has one stub, and every stub one contract."),
    STUB_REQUEST("A stub answers its contract's request."),
    STUB_ANSWER("A stub serves what its contract expects."),
    STUB_SPEC("A stub serves what the spec allows."),

    PROVIDER_SILENT("A server answers every request in time, with HTTP."),
    PROVIDER_CONTRACT("A server answers as each contract expects."),
    PROVIDER_EXAMPLE("A server with the fixture answers as the spec's examples show."),
    PROVIDER_ANSWER("A server answers with the status and the code that follow from the spec."),
    CASE_IMPOSSIBLE("For every constraint of the spec there is a request that breaks it."),
    CASE_UNDOCUMENTED("The spec says which error a request leads to that breaks it."),
    CASE_UNPROVOKED("Every documented status and code is provoked by some request."),
    FIXTURE_REQUEST("The requests of the fixture are what the spec says of them."),

    EVIDENCE_MISSING("What the spec promises is seen in some answer, or waived."),
    WAIVER_INCOMPLETE("A waiver says what for, why, who says so, and until when."),
    WAIVER_UNKNOWN("A waiver is for something that the spec promises."),
    WAIVER_UNUSED("A waiver is for something that nobody saw."),
    WAIVER_EXPIRED("A waiver has not expired.");

    private final String sentence;

    FindingRule(String sentence) {
        this.sentence = sentence;
    }

    /** In kebab-case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is asked. */
    public String sentence() {
        return sentence;
    }
}
