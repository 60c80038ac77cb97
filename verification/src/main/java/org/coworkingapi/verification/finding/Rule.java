package org.coworkingapi.verification.finding;

import java.util.Locale;

/** A kind of finding. Its id is stable: reports and waivers name it. */
public enum Rule {

    FILE_UNREADABLE("A file is what its place says, YAML or JSON, with no key twice."),

    ANSWER_ROUTE("A server answers only where the spec has an operation."),
    ANSWER_STATUS("Every status that a server answers is documented."),
    ANSWER_MEDIA_TYPE("A body has the media type that the spec says."),
    ANSWER_HEADER("A documented header is there, and is as its schema says."),
    ANSWER_BODY("A body keeps its schema."),
    ANSWER_UNDOCUMENTED("A body has no property that the spec does not name."),
    ANSWER_INCOMPLETE("A body has every property that was asked for."),
    ANSWER_CODE("Every error has a code that is documented with its status."),

    EVIDENCE_MISSING("What the spec promises is seen in some answer, or waived."),
    WAIVER_INCOMPLETE("A waiver says what for, why, who says so, and until when."),
    WAIVER_UNKNOWN("A waiver is for something that the spec promises."),
    WAIVER_UNUSED("A waiver is for something that nobody saw."),
    WAIVER_EXPIRED("A waiver has not expired.");

    private final String sentence;

    Rule(String sentence) {
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
