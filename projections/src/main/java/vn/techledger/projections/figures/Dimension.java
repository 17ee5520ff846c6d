package vn.techledger.projections.figures;

import java.util.Locale;

/** By what a figure is broken down; every contract posts once to {@link #TOTAL} and at least once to each other. */
public enum Dimension {
    TOTAL,
    ACQUIRER,
    SUPPLIER,
    SECTOR;

    /** The only key of {@link #TOTAL}. */
    public static final String EVERYTHING = "";

    /** Nobody said: a contract without any sector. */
    public static final String UNKNOWN = "unknown";

    /** More than one, and their shares do not say how the amount is divided. */
    public static final String SEVERAL = "several";

    /** As it is written in requests, answers and tables: {@code sector}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
