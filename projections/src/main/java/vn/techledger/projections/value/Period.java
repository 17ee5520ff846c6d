package vn.techledger.projections.value;

/** How long the periods of a table are. */
public enum Period {
    YEAR,
    MONTH
}
