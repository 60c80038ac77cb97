package org.coworkingapi.contract.review.change;

/** How bad a change is, from harmless to worst. */
public enum Verdict {

    /** Nobody can notice. */
    NONE,

    /** Seen, and harmless to whoever keeps to the document. */
    COMPATIBLE,

    /** Harmless by the letter, and yet it can hurt. */
    RISKY,

    /** Somebody who kept to the old document fails. */
    BREAKING;

    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
