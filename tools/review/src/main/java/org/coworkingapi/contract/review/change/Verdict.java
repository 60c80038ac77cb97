package org.coworkingapi.contract.review.change;

/** The verdict on a change, from harmless to breaking. */
public enum Verdict {

    /** The change has no effect. */
    NONE,

    /** The change is visible, and harmless to clients that follow the document. */
    COMPATIBLE,

    /** The change is allowed by the document, but may break some clients. */
    RISKY,

    /** The change breaks clients that follow the old document. */
    BREAKING;

    /** Returns the worse of two verdicts. */
    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
