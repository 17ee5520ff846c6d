package vn.techledger.projections.value;

/** How long the periods of a table are. */
public enum Period {
    YEAR("0"),
    QUARTER("(l.month + 2) / 3"),
    MONTH("l.month");

    private final String column;

    Period(String column) {
        this.column = column;
    }

    /** Number of the period in its year, of a line {@code l}; 0 for the year, or where it is unknown. */
    String column() {
        return column;
    }
}
