package vn.techledger.projections.publication;

import vn.techledger.ledger.publication.Vintage;
import vn.techledger.projections.disclosure.Suppression.Status;

/** What is said of a published observation, in codes of SDMX: CL_CONF_STATUS and CL_OBS_STATUS. */
public final class Flags {

    /** Free: it is published. */
    public static final String FREE = "F";

    /** Confidential statistical information: primary confidentiality. */
    public static final String CONFIDENTIAL = "C";

    /** Secondary confidentiality set by the sender, not for publication. */
    public static final String SECONDARY = "D";

    /** Missing value; suppressed. */
    public static final String SUPPRESSED = "Q";

    /** Missing value; data cannot exist. */
    public static final String MISSING = "M";

    /** Time series break. */
    public static final String BREAK = "B";

    private static final String ESTIMATED = "E";
    private static final String PROVISIONAL = "P";
    private static final String NORMAL = "A";

    private Flags() {}

    static String confidentiality(Status status) {
        return switch (status) {
            case FREE -> FREE;
            case PRIMARY -> CONFIDENTIAL;
            case SECONDARY -> SECONDARY;
        };
    }

    /** One code for each observation, the most telling: hidden, then broken, then how settled it is. */
    static String observation(Status status, boolean broken, Vintage vintage) {
        return status == Status.FREE ? observation(broken, vintage) : SUPPRESSED;
    }

    /** Of an observation that is shown. */
    public static String observation(boolean broken, Vintage vintage) {
        if (broken) {
            return BREAK;
        }
        return switch (vintage) {
            case ESTIMATE -> ESTIMATED;
            case PRELIMINARY -> PROVISIONAL;
            case FINAL -> NORMAL;
        };
    }
}
