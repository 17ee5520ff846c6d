package vn.techledger.projections.plan;

import java.util.Locale;

/** How a target stands. */
public enum Verdict {
    /** Reached, and the time for it is over. */
    MET,
    /** What should be reached by now is reached. */
    ON_TRACK,
    /** What should be reached by now, or by the end, is not. */
    BEHIND,
    /** Something that is missing says why. */
    NOT_COMPUTABLE,
    /** The plan names no threshold: a value is shown, and nobody judges it. */
    NO_THRESHOLD;

    /** As it is written in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
